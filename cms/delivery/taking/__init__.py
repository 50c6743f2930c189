"""What every form of the public has in common, whichever domain it belongs to.

A domain keeps its own rows; what comes before that is here. A route, or a view of the site, does

    admission = admit_post(request)         # cms.delivery.limits: per key, else per address;
                                            # the routes of a `Writing` have had it done for them
    data = sent_object(request)             # cms.delivery.writing: JSON, of at most 64 KB
    arrival = arrived(request, data)        # how it came; takes `altcha` out of `data`
    arrival = arrived_by_form(request)      # the same for a form of the site

and gives both to the domain's one verb, which raises InvalidInput or NotOpen and then has kept
nothing. The verb, in this order:

1. validates a pydantic model, strict and without extra fields, whose texts are `Plain`, and turns
   what it refuses into `InvalidInput(faults_of(error))`; then `require_consent(sent, version)`;
2. `check_key(arrival.key)`, and answers what it kept by `spot(place, key)` before with the same
   `digest(purpose, sent)` as before; anything else by that key is `sent_before_with_else()`;
3. asks whether anything is taken now; else NotOpen;
4. `arrival.prove()`: the proof of work, where one was sent or is needed. A delivery key replaces
   it; a form of the site without a script has none, and is scored instead of refused;
5. in one transaction: its row first, with the hash of `receipt_for(purpose, reference, key)` (of
   two at once with one key the second waits there, and is answered like the first); then
   `arrival.spend()`, so that a solution is used once; then `verdict(arrival, texts, honeypot)`,
   whose `points` and `reasons` a `Scored` row keeps (cms.delivery.models). What `is_spam` is kept
   as spam, and answered like everything. A correction asks `verdict_of_correction`.

A form has hidden fields `key` (`new_form_key()`) and `opened` (`opened_now()`), may have `altcha`,
and a honeypot named `website`. Receipts come back in the header `Receipt` (`by_receipt`): never in
an address of the API, which would stay in logs.
"""

"""Drafts for those who may see them: by tokens that are signed, expire, and can be revoked.

A token names one thing and opens nothing else; nothing else opens a draft. It is worth what its
issuer's access is worth at the moment of use. Browsers never carry a token in an address, but once:
to the built-in site's exchange, which answers with a cookie and a clean address; an external front
end gets a code that lives for a minute, works once, and buys the token.
"""

// The form of the site works without a script; with one, it proves work while somebody writes.
const form = document.querySelector("form[data-challenge]");
const field = form?.elements.namedItem("altcha");
let proof;

function prove() {
  proof ??= fetch(form.dataset.challenge)
    .then((answer) => answer.json())
    .then(solved)
    .catch(() => "")
    .then((solution) => { field.value = solution; });
  return proof;
}

if (field && globalThis.crypto?.subtle) {
  field.value = "";
  form.addEventListener("focusin", prove, { once: true });
  form.addEventListener("submit", async (event) => {
    if (!field.value && !form.dataset.sent) {
      event.preventDefault();
      form.dataset.sent = "once";
      await prove();
      form.submit();
    }
  });
}

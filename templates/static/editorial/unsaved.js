// Nothing that was typed passes for saved.
//
// Wagtail's editor takes what stands in the form for unchanged at two moments: seconds after the
// page has opened, and whenever a draft has been saved on its own. Until then somebody may have
// typed on. Here the editor is told what was there before (decision 233).

const EDITOR = "[data-edit-form]";
const UNKNOWN = "-";
// No form's data, so every form differs from it.

let typed = false;
let sent = null;

const watcher = (form) => window.wagtail.app.getControllerForElementAndIdentifier(form, "w-unsaved");

function compareWith(form, data) {
  const unsaved = watcher(form);
  unsaved.initialFormData = data;
  unsaved.previousFormData = data;
  unsaved.check();
}

document.addEventListener("input", (event) => {
  if (event.isTrusted && event.target.closest?.(EDITOR)) typed = true;
});

document.addEventListener("w-unsaved:watch-edits", ({ target }) => {
  if (typed && sent === null) compareWith(target, UNKNOWN);
});

document.addEventListener("w-autosave:save", ({ target }) => {
  sent = watcher(target).formData;
});

document.addEventListener("w-autosave:success", ({ target, detail }) => {
  const saved = new URLSearchParams(sent);
  for (const [name, value] of Object.entries(detail.response.field_updates ?? {})) {
    if (saved.has(name)) saved.set(name, value);
  }
  compareWith(target, saved.toString());
});

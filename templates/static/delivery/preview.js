// The preview panel shows the saved draft where an external front end renders it: look again
// whenever a draft has been saved.
document.addEventListener("w-autosave:success", () => {
  document
    .querySelectorAll("[data-controller~='w-preview']")
    .forEach((panel) => panel.setAttribute("data-w-preview-stale-value", "true"));
});

// The preview panel where an external front end shows drafts.

// It shows the saved draft, so it looks again whenever a draft has been saved.
document.addEventListener("w-autosave:success", () => {
  document
    .querySelectorAll("[data-controller~='w-preview']")
    .forEach((panel) => panel.setAttribute("data-w-preview-stale-value", "true"));
});

// Wagtail shows a new version only when the page in the frame has told where it was scrolled to, or
// after ten seconds. A front end that has not answered at once knows nothing of that.
const PATIENCE = 500;
document.addEventListener(
  "load",
  (event) => {
    if (!event.target.matches?.("iframe[data-w-preview-target='iframe']")) return;
    const answer = { type: "w-preview:set-scroll-position", x: 0, y: 0, origin: "*" };
    setTimeout(() => window.postMessage({ wagtail: answer }, window.location.origin), PATIENCE);
  },
  true,
);

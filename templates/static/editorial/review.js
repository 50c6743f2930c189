// The review screen: steps from change to change in the text, and asks for a comment where one is
// needed. Without this script the text can be scrolled, and the server asks.
(() => {
  const frame = document.querySelector("[data-review-frame]");
  const steps = document.querySelector("[data-review-steps]");
  let at = -1;

  const changes = () => [...(frame.contentDocument?.querySelectorAll("[data-change]") ?? [])];

  const show = () => {
    const found = changes().length;
    steps.hidden = found === 0;
    steps.querySelector("[data-review-count]").textContent = at < 0 ? `${found}` : `${at + 1} / ${found}`;
  };

  const step = (by) => {
    const found = changes();
    if (found.length === 0) return;
    found[at]?.classList.remove("current");
    at = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    found[at].classList.add("current");
    found[at].scrollIntoView({ block: "center" });
    show();
  };

  if (frame && steps) {
    frame.addEventListener("load", show);
    if (frame.contentDocument?.readyState === "complete") show();
    for (const button of steps.querySelectorAll("[data-review-step]")) {
      button.addEventListener("click", () => step(Number(button.dataset.reviewStep)));
    }
  }

  const comment = document.querySelector("[data-review-comment]");
  for (const button of comment?.form.querySelectorAll("button[name=action]") ?? []) {
    button.addEventListener("click", () => {
      const missing = button.value === "reject" && !comment.value.trim();
      comment.setCustomValidity(missing ? comment.dataset.reviewMissing : "");
    });
  }
})();

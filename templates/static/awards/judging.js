// Points are saved as they are given; without this script the buttons do.

const AFTER = 800;
// Milliseconds without another change.

const form = document.querySelector("[data-judging]");
const told = document.querySelector("[data-told]");
let waiting = 0;
let last = Promise.resolve();

async function send() {
  const body = new FormData(form);
  body.set("act", "save");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    told.textContent = (await answer.json()).told;
  } catch {
    told.textContent = form.dataset.unsaved;
  }
}

// One after the other, so that the latest is kept.
function save() {
  waiting = 0;
  last = last.then(send);
}

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(save, AFTER);
});

form?.addEventListener("submit", () => clearTimeout(waiting));

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden" || !waiting) return;
  clearTimeout(waiting);
  save();
});

// What the checks find, beside the editor: fetched when the page opens and whenever it was saved.

const FORM = "#page-edit-form";
const SHOWN_FOR = 3000;
const UNTIL_BUILT = 300;
// Milliseconds until Wagtail has made the fields of blocks.
const COVERED = "(max-width: 800px)";
// Where the panel lies over the form.

const panel = () => document.querySelector("[data-findings]");
const pageId = () => document.querySelector(FORM)?.action.match(/\/pages\/(\d+)\//)?.[1];

async function refresh() {
  const id = pageId();
  if (!panel() || !id) return;
  const address = panel().dataset.findingsAddress.replace("/0/", `/${id}/`);
  const answer = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!answer.ok) return;
  const list = panel().querySelector("[data-findings-list]");
  const typing = document.activeElement?.id;
  list.innerHTML = await answer.text();
  recall();
  if (typing?.startsWith("reason-")) document.getElementById(typing)?.focus();
  count();
}

// Reasons that are being written outlive a refresh of the list, and of the page.

const reasons = () => panel()?.querySelectorAll("[data-findings-reason]") ?? [];
const memory = (field) => `findings:${pageId()}:${field.name}`;

function remember(event) {
  if (!event.target.matches("[data-findings-reason]")) return;
  sessionStorage.setItem(memory(event.target), event.target.value);
}

function recall() {
  reasons().forEach((field) => {
    field.value = sessionStorage.getItem(memory(field)) ?? field.value;
  });
}

// The toggle counts both: what Wagtail finds in the preview, and what is found here.

let own = 0;
let counted = "";

function count() {
  const list = panel()?.querySelector("[data-findings-count]");
  const was = own;
  own = Number(list?.dataset.findingsCount ?? 0);
  show(toggle() ? Number(toggle().textContent) - was : 0);
}

const toggle = () =>
  document.querySelector('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]');

function show(found) {
  if (!toggle()) return;
  counted = String(found + own);
  toggle().textContent = counted;
  toggle().hidden = counted === "0";
}

function follow() {
  if (!toggle()) return;
  new MutationObserver(() => {
    if (toggle().textContent.trim() !== counted) show(Number(toggle().textContent));
  }).observe(toggle(), { childList: true, characterData: true, subtree: true });
}

// From a finding to its place: a field, a block by its id, or a row by its position.

function placeOf(anchor) {
  let within = document.querySelector(FORM);
  for (const step of anchor.split(".")) {
    within = row(within, step) ?? find(within, step) ?? within;
  }
  return within === document.querySelector(FORM) ? null : within;
}

function find(within, step) {
  const name = CSS.escape(step);
  return (
    within.querySelector(`[data-contentpath="${name}"]`) ??
    within.querySelector(`#id_${name}-FORMS`) ??
    within.querySelector(`[name$="-${name}"], [name="${name}"]`)?.closest("[data-field]")
  );
}

function row(within, step) {
  if (!within.id.endsWith("-FORMS") || !/^\d+$/.test(step)) return null;
  const rows = [...within.querySelectorAll(":scope > [data-inline-panel-child]")];
  return rows.filter((each) => !each.matches(".deleted"))[Number(step)];
}

function jump(anchor) {
  const place = placeOf(anchor);
  if (!place) return false;
  if (window.matchMedia(COVERED).matches) document.querySelector("[data-form-side-close-button]")?.click();
  reveal(place);
  place.scrollIntoView({ block: "center" });
  place.querySelector("input:not([type=hidden]), textarea, select, [contenteditable]")?.focus({ preventScroll: true });
  place.classList.add("findings__found");
  setTimeout(() => place.classList.remove("findings__found"), SHOWN_FOR);
  return true;
}

function reveal(place) {
  const tab = place.closest("[role=tabpanel]");
  if (tab?.hidden) document.querySelector(`[role=tab][aria-controls="${tab.id}"], [role=tab][href="#${tab.id}"]`)?.click();
  for (let each = place; each; each = each.parentElement?.closest("[data-panel]")) {
    const opener = each.querySelector(":scope > * > [data-panel-toggle][aria-expanded=false]");
    opener?.click();
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-findings-anchor]");
  if (link && document.querySelector(FORM) && jump(link.dataset.findingsAnchor)) event.preventDefault();
});

function jumpToHash() {
  const wanted = new URLSearchParams(window.location.hash.slice(1)).get("finding");
  if (wanted) setTimeout(() => jump(wanted), UNTIL_BUILT);
}

function open() {
  jumpToHash();
  window.addEventListener("hashchange", jumpToHash);
  if (!panel()) return;
  follow();
  document.addEventListener("input", remember);
  document.addEventListener("w-autosave:success", refresh);
  const stopped = panel().querySelector("[data-findings-list] [data-findings-count]");
  if (!stopped) return refresh();
  recall();
  count();
  document.querySelector('[data-side-panel="checks"]')?.dispatchEvent(new CustomEvent("open"));
}

document.addEventListener("DOMContentLoaded", open);

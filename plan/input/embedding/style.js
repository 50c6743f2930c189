// Constructed, not written into the page: no policy has to allow inline styles for it.
// The page's own custom properties say how it looks; each has a value that can be read.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host {
  --accent: var(--plan-input-accent, #0b5394);
  --on-accent: var(--plan-input-on-accent, #fff);
  --error: var(--plan-input-error, light-dark(#a3001b, #ffb3ba));
  --line: var(--plan-input-border, #767676);
  --radius: var(--plan-input-radius, 4px);
  display: block;
  max-width: 40rem;
  font: var(--plan-input-font, inherit);
  color: var(--plan-input-text, inherit);
  background: var(--plan-input-background, transparent);
}
h2 { margin: 0 0 0.5rem; font-size: 1.25em; }
p, fieldset { margin: 0 0 1rem; }
fieldset { border: 0; padding: 0; }
label, legend { display: block; padding: 0; font-weight: 600; }
label.choice { font-weight: 400; margin: 0.4rem 0; min-height: 24px; }
input[type="radio"] { width: 1.15em; height: 1.15em; margin: 0 0.4em 0 0; vertical-align: -0.15em; accent-color: var(--accent); }
textarea, input:not([type="radio"]) {
  box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: var(--radius);
}
textarea { min-height: 9rem; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--error) !important; }
.fault, .notice { color: var(--error); font-weight: 600; margin: 0.25rem 0; }
.hint { margin: 0.15rem 0 0.35rem; }
button {
  font: inherit; font-weight: 600; min-height: 44px; padding: 0.5rem 1.25rem; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 0; border-radius: var(--radius);
}
button[aria-disabled="true"] { opacity: 0.7; cursor: progress; }
a { color: inherit; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { button { border: 1px solid; } }
`);

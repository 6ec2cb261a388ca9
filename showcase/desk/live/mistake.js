// What is wrong with a save, over the page and apart from it, until it is mended or put away.

const FRAME = `<style>
  :host { all: initial; color-scheme: light dark; position: fixed; inset: 0; z-index: 2147483647; display: grid;
    align-items: end; pointer-events: none; }
  [role=alert] { pointer-events: auto; box-sizing: border-box; max-block-size: 80dvh; overflow: auto;
    overflow-wrap: anywhere; padding: 1.25rem max(1.25rem, calc(50vw - 32rem)); font: 1rem/1.5 system-ui, sans-serif;
    background: light-dark(#fff, #1d1a18); color: light-dark(#1a1614, #f4efe9);
    border-block-start: 0.375rem solid light-dark(#b3241a, #ff8657); box-shadow: 0 0 2rem #0008; }
  :focus-visible { outline: 0.1875rem solid light-dark(#0f4c5c, #ffc24a); outline-offset: -0.25rem; }
  h2 { margin: 0; font-size: 1.25rem; }
  ul { margin: 0.75rem 0; padding: 0; list-style: none; display: grid; gap: 0.75rem; }
  code { display: block; font: 600 0.9375rem/1.5 ui-monospace, monospace; color: light-dark(#8f2a20, #ff9f7a); }
  p { margin: 0 0 1rem; }
  button { font: inherit; padding: 0.5rem 1.25rem; min-block-size: 2.75rem; color: inherit; background: none;
    border: 0.125rem solid; border-radius: 0.25rem; cursor: pointer; }
  @media print { :host { display: none; } }
</style>
<div role="alert" tabindex="-1"><h2></h2><ul></ul><p></p><button type="button"></button></div>`;

let shown = null;
let before = null;

// Shows a mistake in place of the one before; none, where there is none.
export function tell(mistake) {
  hide();
  if (!mistake) return;
  before = document.activeElement;
  shown = document.createElement("desk-mistake");
  shown.attachShadow({ mode: "open" }).innerHTML = FRAME; // apart from the page, so that neither dresses the other
  const box = shown.shadowRoot.querySelector("[role=alert]");
  box.lang = mistake.lang;
  fill(box.querySelector("h2"), mistake.title);
  fill(box.querySelector("p"), [mistake.more, mistake.way].filter(Boolean).join(" "));
  fill(box.querySelector("button"), mistake.hide).onclick = hide;
  box.querySelector("ul").append(...mistake.lines.map(line));
  box.onkeydown = ({ key }) => key === "Escape" && hide();
  document.documentElement.append(shown);
  box.focus({ preventScroll: true });
}

function line({ where, what }) {
  const item = document.createElement("li");
  if (where) item.append(fill(document.createElement("code"), where), " ");
  item.append(what);
  return item;
}

function fill(element, text) {
  element.textContent = text;
  return element;
}

function hide() {
  if (!shown) return;
  shown.remove();
  shown = null;
  before?.focus?.({ preventScroll: true });
}

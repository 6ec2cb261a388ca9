// Hears from the server at the desk: loads the page again when it is another one, and tells what is wrong with a save.

import { tell } from "./mistake.js";
import { advance } from "./waiting.js";

const script = document.querySelector("script[data-made]");
let source = null;

function listen() {
  if (source || document.hidden) return; // browsers keep few connections to one host: who is not seen needs none
  const asked = new URLSearchParams({ page: location.pathname, made: script.dataset.made });
  source = new EventSource(`/.desk/live?${asked}`);
  source.addEventListener("mistake", ({ data }) => tell(JSON.parse(data)));
  source.addEventListener("progress", ({ data }) => advance(JSON.parse(data)));
  source.addEventListener("sheet", ({ data }) => dress(JSON.parse(data)));
  source.addEventListener("reload", () => {
    rest();
    location.reload(); // the browser keeps the place in the page
  });
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return; // else it tries again by itself
    rest();
    setTimeout(listen, 500);
  };
}

function rest() {
  source?.close();
  source = null;
}

function dress({ href, made }) {
  const old = document.querySelector('link[rel="stylesheet"]');
  const sheet = old.cloneNode();
  sheet.href = href;
  sheet.onload = () => old.remove();
  sheet.onerror = () => location.reload();
  old.after(sheet);
  script.dataset.made = made;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
listen();

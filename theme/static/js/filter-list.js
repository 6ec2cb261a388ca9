// A list that can be narrowed: what is chosen is in the address, so that Back works and it can be passed on, and how many
// are left is said once. `find` brings the list to a state, unless another one came meanwhile (`still`), and gives how many
// it shows, and by facet and value how many there would be. The list of one value has no `find`: its links lead to the whole.

import facetLinks from "./facet-links.js";
import { fromAddress, isEmpty, toAddress, toggled } from "./filters.js";
import follow from "./follow-chosen.js";

const WAIT = 150; // ms after a key

export default function filterList(finder, find) {
  const { root, one, many, none, show, failed } = finder.dataset;
  const links = facetLinks(finder);
  const [status, button, nothing] = ["status", "show", "none"].map((name) => finder.querySelector(`[data-${name}]`));
  const field = finder.querySelector("input[type=search]");
  const subscribe = follow(finder, links);
  const [number, whole] = [new Intl.NumberFormat(document.documentElement.lang), status.textContent];
  let state = fromAddress(location, links.facets);
  let latest = 0;

  if (!find) {
    if (!links.current) return;
    state.chosen.get(links.current.name).add(links.current.key);
    return links.show(state);
  }

  function say(count) {
    const found = count === undefined ? whole : (count === 1 ? one : many).replace("{n}", number.format(count));
    const words = count === 0 ? none : found;
    if (status.textContent !== words) status.textContent = words;
    button.textContent = show.replace("{found}", found);
    if (nothing) nothing.hidden = count !== 0;
  }

  async function apply() {
    const turn = ++latest;
    const still = () => turn === latest;
    links.show(state);
    subscribe(state);
    finder.toggleAttribute("data-narrowed", !isEmpty(state));
    try {
      const { count, tallies } = await find(state, still);
      if (!still()) return;
      links.count(tallies);
      say(count);
    } catch (reason) {
      console.warn(reason);
      status.textContent = failed;
      finder.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  }

  function go(next, how = "pushState") {
    state = next;
    history[how](null, "", toAddress(root, state, links.facets));
    return apply();
  }

  finder.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const value = links.clicked(event.target);
    if (!value && !event.target.closest("[data-clear]")) return;
    event.preventDefault();
    if (value) return go(toggled(state, value));
    if (field) field.value = "";
    go(fromAddress(new URL(root, location), links.facets));
    links.focus();
  });
  let waiting;
  const type = () => go({ ...state, words: field.value.trim() }, "replaceState");
  field?.addEventListener("input", () => (clearTimeout(waiting), (waiting = setTimeout(type, WAIT))));
  field?.form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    state = fromAddress(location, links.facets);
    if (field) field.value = state.words;
    apply();
  });
  if (field) field.value ||= state.words;
  return isEmpty(state) ? apply() : go(state, "replaceState");
}

// A list that can be narrowed: what is chosen is in the address, so that Back works and it can be passed on, and how many
// are left is said once. `find` brings the list to a state, unless another one came meanwhile (`still`), and gives how many
// it shows, and by facet and value how many there would be. The list of one value or two has no `find`: its links lead to
// the whole.

import facetLinks from "./facet-links.js";
import { fromAddress, isEmpty, toAddress, toggled } from "./filters.js";
import { say } from "./list-count.js";

const WAIT = 150; // ms after a key

export default function filterList(finder, find) {
  const { root, failed } = finder.dataset;
  const links = facetLinks(finder);
  const field = finder.querySelector("input[type=search]");
  let state = fromAddress(location, links.facets);
  let latest = 0;
  let following; // once somebody has chosen

  if (!find) return links.further(state);

  async function subscribe() {
    if (!following && isEmpty(state)) return;
    following ??= import("./follow-chosen.js").then((module) => module.default(finder, links));
    (await following)(state);
  }

  async function apply() {
    const turn = ++latest;
    const still = () => turn === latest;
    links.show(state);
    subscribe().catch(console.warn);
    finder.toggleAttribute("data-narrowed", !isEmpty(state));
    try {
      const { count, tallies } = await find(state, still);
      if (!still()) return;
      links.count(tallies, state);
      say(finder, isEmpty(state) ? undefined : count);
    } catch (reason) {
      console.warn(reason);
      finder.querySelector("[data-status]").textContent = failed;
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

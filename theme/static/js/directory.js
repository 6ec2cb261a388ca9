// Narrows the directory by several values of its facets and by words; the lists of one value lead there.

import facetLinks from "./facet-links.js";
import { counts, fromAddress, isEmpty, narrow, toAddress, toggled } from "./filters.js";
import finding from "./finding.js";
import records, { card } from "./records.js";

const PAGE = 48; // cards at once
const WAIT = 150; // ms after a key

export default function directory(finder) {
  const { base, root, live, none, one, many, failed } = finder.dataset;
  const links = facetLinks(finder);
  const start = fromAddress(location, links.facets);
  if (live === undefined) {
    if (!links.current) return;
    start.chosen.get(links.current.param).add(links.current.key);
    return links.show(start);
  }
  const [list, pager, more, status] = [".cards", ".pager", "[data-more]", "[data-status]"].map((part) => finder.querySelector(part));
  const field = finder.querySelector("input[type=search]");
  const whole = [...list.children];
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let state = start;
  let latest = 0;

  // The members that the words find, or all, and the names of facets by param.
  async function found({ words }) {
    const all = words ? await finding(base) : await records(base);
    const some = words ? all.find(words).ids.map((id) => all.records[id]) : all.records;
    return [some.filter(({ kind }) => kind.kind === "members"), new Map(all.facets.map(({ param, name }) => [param, name]))];
  }

  function show(cards, count, left) {
    list.replaceChildren(...cards);
    if (pager) pager.hidden = count !== undefined;
    more.hidden = !left;
    status.textContent = count === undefined ? "" : !count ? none : count === 1 ? one : many.replace("{n}", number.format(count));
    list.removeAttribute("aria-busy");
  }

  async function apply(shown = PAGE) {
    const turn = ++latest;
    if (isEmpty(state)) return links.show(state), show(whole);
    list.setAttribute("aria-busy", "true");
    const [asked, names] = await found(state);
    const fitting = narrow(asked, state, names);
    const cards = await Promise.all(fitting.slice(0, shown).map(({ id }) => card(base, id)));
    if (turn !== latest) return;
    links.show(state, counts(asked, state, names));
    show(cards, fitting.length, fitting.length > shown);
    more.onclick = () => apply(shown + PAGE).then(() => list.children[shown].querySelector("a").focus());
  }

  const tell = () => apply().catch(() => (status.textContent = failed));
  function go(next, how = "pushState") {
    state = next;
    history[how](null, "", toAddress(root, state));
    tell();
  }

  finder.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const value = links.clicked(event.target);
    if (!value && !event.target.closest("[data-clear]")) return;
    event.preventDefault();
    if (!value) field.value = "";
    go(value ? toggled(state, ...value) : fromAddress(new URL(root, location), links.facets));
  });
  let waiting;
  const type = () => go({ ...state, words: field.value.trim() }, "replaceState");
  field.addEventListener("input", () => (clearTimeout(waiting), (waiting = setTimeout(type, WAIT))));
  field.form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    state = fromAddress(location, links.facets);
    field.value = state.words;
    tell();
  });
  field.value ||= state.words;
  if (!isEmpty(state)) tell();
}

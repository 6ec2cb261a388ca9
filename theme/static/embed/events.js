// The next events of the site that this file comes from, on pages of other sites. No cookie, nothing sent but the request.
//   <script src="https://…/embed/events.js" async></script>
//   <cluster-events lang="de" count="5"><a href="https://…">Agenda</a></cluster-events>
// What stands inside is shown until the events are there, and where they cannot be had.

(() => {
  const here = new URL(".", document.currentScript.src);
  const look = `
    :host { display: block; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { padding: 0.6em 0; border-top: 1px solid; }
    a { color: inherit; text-underline-offset: 0.2em; }
    a:focus-visible { outline: 0.2em solid; outline-offset: 0.15em; }
    .title { font-weight: bold; }
    .what { display: block; font-size: 0.9em; }
    .more { margin: 0.6em 0 0; }`;

  async function read(name) {
    const answer = await fetch(new URL(name, here), { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  }

  function put(parent, tag, text, more = {}) {
    const made = document.createElement(tag);
    made.append(text);
    for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
    parent.append(made);
    return made;
  }

  // The language asked for, that of the page, or one that the reader knows.
  function wanted(element, known) {
    const asked = [element.closest("[lang]")?.lang, ...navigator.languages].filter(Boolean);
    return asked.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => known.includes(tag)) ?? known[0];
  }

  function item(event) {
    const made = document.createElement("li");
    put(made, "a", event.title, { href: event.url, class: "title" });
    const what = put(made, "span", "", { class: "what" });
    put(what, "time", event.when, { datetime: event.start });
    const rest = [event.place, event.status].filter(Boolean);
    if (rest.length) what.append(` · ${rest.join(" · ")}`);
    return made;
  }

  function list(told, count, lang) {
    const made = document.createElement("section");
    made.setAttribute("aria-label", told.title);
    made.lang = lang;
    const today = new Date().toISOString().slice(0, 10);
    const coming = told.events.filter((event) => event.last >= today).slice(0, count);
    if (coming.length) put(made, "ul", "", { role: "list" }).append(...coming.map(item));
    else put(made, "p", told.none);
    put(put(made, "p", "", { class: "more" }), "a", told.more, { href: told.home });
    return made;
  }

  class Events extends HTMLElement {
    async connectedCallback() {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement("slot"));
      const { languages } = await read("events.json");
      const lang = wanted(this, languages);
      const told = await read(`events.${lang}.json`);
      root.replaceChildren(list(told, Number(this.getAttribute("count")) || 5, lang));
    }
  }

  if (!customElements.get("cluster-events")) customElements.define("cluster-events", Events);
})();

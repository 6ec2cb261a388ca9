// What the page shows of what was found: a section for each kind, and links to the lists that were meant as a whole.

const FIRST = 6; // of each kind; the rest is shown when asked for

export default function results(finder) {
  const part = (name) => finder.querySelector(`[data-${name}]`).content;
  const [group, row, list] = ["group", "row", "list"].map(part);
  const number = new Intl.NumberFormat(document.documentElement.lang);

  function shown({ record, terms }) {
    const item = row.cloneNode(true);
    const link = item.querySelector("a");
    link.href = record.href;
    link.textContent = record.title;
    item.querySelector("[data-line]").textContent = record.line;
    item.querySelector("[data-terms]").textContent = terms.join(" · ");
    return item;
  }

  function section({ kind, found }, query) {
    const made = group.cloneNode(true);
    const [items, more, narrow] = ["ul", "button", "a"].map((name) => made.querySelector(name));
    made.querySelector("[data-label]").textContent = kind.label;
    made.querySelector("[data-count]").textContent = number.format(found.length);
    items.append(...found.slice(0, FIRST).map(shown));
    more.hidden = found.length <= FIRST;
    more.addEventListener("click", () => {
      items.append(...found.slice(FIRST).map(shown));
      items.children[FIRST].querySelector("a").focus();
      more.remove();
    });
    if (kind.kind === "members") narrow.href = `${kind.base}?q=${encodeURIComponent(query)}`;
    else narrow.remove();
    return made;
  }

  // All who have one value of a facet: the whole discipline, the whole commune.
  function whole({ facet, label, count, href }) {
    const item = list.cloneNode(true);
    const link = item.querySelector("a");
    link.href = href;
    link.prepend(`${facet} · ${label} `);
    link.querySelector("[data-count]").textContent = number.format(count);
    return item;
  }

  return { section, whole };
}

// The items of a list as the page has them: by facet the values that each has (`data-has`), and what is not shown hidden.

function values(item) {
  const found = {};
  for (const pair of item.dataset.has.split(" ").filter(Boolean)) {
    const cut = pair.lastIndexOf("/");
    (found[pair.slice(0, cut)] ??= []).push(pair.slice(cut + 1));
  }
  return found;
}

// `more` adds to an item what depends on the day. What stands in one of the groups `apart` is narrowed, but not counted.
export function read(root, more, apart) {
  return [...root.querySelectorAll("[data-has]:not([data-copy])")].map((item) => ({
    item,
    counted: !apart.includes(item.closest("[data-group]")?.dataset.group),
    values: { ...values(item), ...more(item) },
  }));
}

export function show(root, kept) {
  for (const item of root.querySelectorAll("[data-has]")) item.hidden = !kept.has(item);
  for (const outer of [...root.querySelectorAll("[data-day]"), ...root.querySelectorAll("[data-group]")])
    outer.hidden = !outer.querySelector("[data-has]:not([hidden])");
}

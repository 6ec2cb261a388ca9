// The groups of an agenda, each a heading with days below it: what is on now, the months, what is over, in this order.

export function part(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

// Puts a group, or a day (`by`), where it belongs: in the order of the alphabet "past" follows each month, as 2026-12-01.
export function put(parent, made, by = "group") {
  const order = ({ dataset }) => (dataset[by] === "running" ? "" : dataset[by]);
  parent.insertBefore(made, [...parent.children].find((one) => order(one) > order(made)) ?? null);
}

// The days of a group, which is made where there is none.
export function group(root, name, title) {
  const found = root.querySelector(`[data-group="${name}"] > ol`);
  if (found) return found;
  const days = part("ol", "agenda", "");
  const section = part("section", "agendas__group", "");
  section.dataset.group = name;
  section.append(part("h2", "agenda__month", title), days);
  put(root, section);
  return days;
}

// Takes away the days on which nothing is left, and the groups without days.
export function tidy(root) {
  for (const name of ["day", "group"])
    for (const one of root.querySelectorAll(`[data-${name}]`)) if (!one.querySelector("[data-last]")) one.remove();
}

// Parts that repeat: what is in the template is added, taken away and moved, and each has its number in ids and names.

let made = 0;

export const items = (field) => [...field.querySelector(":scope > [data-items]").children];

// "#" in ids stands for what no other item has, in words for its place.
export function addItem(field) {
  const item = field.querySelector(":scope > template[data-item]").content.cloneNode(true).firstElementChild;
  made += 1;
  for (const element of item.querySelectorAll("*"))
    for (const name of ["id", "for", "aria-describedby"])
      if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("#", made));
  for (const element of [...item.querySelectorAll("[aria-label]"), ...item.querySelectorAll("label")])
    element.dataset.words = element.getAttribute("aria-label") ?? (element.firstElementChild ? "" : element.textContent);
  field.querySelector(":scope > [data-items]").append(item);
  number(field);
  item.dispatchEvent(new CustomEvent("added", { bubbles: true }));
  return item;
}

function number(field) {
  items(field).forEach((item, place) => {
    for (const element of item.querySelectorAll("[data-words*='#']")) {
      const words = element.dataset.words.replaceAll("#", place + 1);
      if (element.hasAttribute("aria-label")) element.setAttribute("aria-label", words);
      else element.textContent = words;
    }
  });
}

export default function repeat(form, { words, say, changed }) {
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-add], [data-remove], [data-up]");
    const field = button?.closest("[data-many]");
    if (!field) return;
    const item = button.closest(".item");
    if (button.matches("[data-add]")) {
      const controls = [...addItem(field).querySelectorAll("input, select, textarea")];
      controls.find((one) => one.checkVisibility())?.focus();
      say(words.added, { n: items(field).length });
    } else if (button.matches("[data-remove]")) {
      const near = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      number(field);
      (near?.querySelector("[data-remove]") ?? field.querySelector("[data-add]")).focus();
      say(words.removed, { n: items(field).length });
    } else {
      item.previousElementSibling?.before(item);
      number(field);
      button.focus();
      say(words.moved, { n: items(field).indexOf(item) + 1 });
    }
    changed();
  });
}

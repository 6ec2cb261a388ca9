// Long lists to choose from get a search; of several that are chosen the first one comes first, and can be exchanged.

const LONG = 12;
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "");

function searched(list, words) {
  const search = document.createElement("input");
  Object.assign(search, { type: "search", className: "field__input field__search", placeholder: words.search });
  search.setAttribute("aria-label", `${words.search}: ${list.getAttribute("aria-label")}`);
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    for (const row of list.children)
      row.hidden = !fold(row.textContent).includes(fold(search.value.trim())) && !row.querySelector("input").checked;
  });
  list.before(search);
}

// A select of many as a field that is typed into, with the names as a list; the select keeps the value.
function typed(select, words) {
  const [field, list] = [document.createElement("input"), document.createElement("datalist")];
  list.id = `${select.id}-list`;
  Object.assign(field, { type: "text", className: `${select.className} field__search`, autocomplete: "off", placeholder: words.search, id: select.id });
  field.setAttribute("list", list.id);
  field.setAttribute("aria-describedby", select.getAttribute("aria-describedby"));
  const options = () => [...select.options].filter((option) => option.value);
  list.append(...options().map(({ text }) => new Option(text, text)));
  const show = () => (field.value = select.value ? select.selectedOptions[0].text : "");
  field.addEventListener("input", () => {
    const found = options().find(({ text }) => fold(text) === fold(field.value.trim()));
    select.value = found?.value ?? "";
    field.setCustomValidity(field.value.trim() && !found ? words.unknown : "");
  });
  select.closest("[data-field]").addEventListener("filled", show);
  select.id += "-value";
  select.hidden = true;
  select.after(field, list);
  show();
}

export default function choices(form, { words, names }) {
  function prepare(within) {
    for (const select of within.querySelectorAll("select[data-names]")) {
      const known = Object.entries(names[select.dataset.names] ?? {}).sort(([, a], [, b]) => a.localeCompare(b));
      select.append(...known.map(([slug, name]) => new Option(name, slug)));
    }
    for (const select of within.querySelectorAll("select")) if (select.options.length > LONG) typed(select, words);
  }
  for (const list of form.querySelectorAll(".field__choices")) if (list.children.length > LONG) searched(list, words);
  prepare(form);
  form.addEventListener("added", ({ target }) => prepare(target));
  let later = 1000; // than what was there before
  form.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox" && target.checked) target.dataset.order = later += 1;
  });
}

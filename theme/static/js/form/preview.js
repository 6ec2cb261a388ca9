// What the site will show: the real components, which stand in the page as templates, filled with what is typed.

// How many days are left until the one that is typed, by the visitor's calendar; a cross once it is over.
function daysTo(day) {
  const left = (Date.parse(day?.slice(0, 10)) - Date.parse(new Date().toLocaleDateString("sv-SE"))) / 86400000;
  return Number.isNaN(left) ? "…" : left < 0 ? "×" : left;
}

const fieldAt = (form, names) => names.reduce((at, name) => at?.querySelector(`[data-field="${name}"]`), form);
// The words of a chosen value, as the form itself calls it.
function labelled(form, names, value) {
  const option = [...(fieldAt(form, names)?.querySelectorAll("option, input") ?? [])].find((one) => one.value === value);
  return option?.text ?? option?.closest("label")?.textContent.trim() ?? value;
}

// The picture that a card shows first, as an element to put into it; none where there is none.
function pictureOf(values, { chosen, published }) {
  const { file } = [...(values.works ?? []), values.portrait, values.logo, values.picture, ...(values.pictures ?? [])].find((one) => one?.file) ?? {};
  if (!file) return null;
  if (chosen.has(file))
    return () => {
      const { canvas } = chosen.get(file);
      const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
      copy.getContext("2d").drawImage(canvas, 0, 0);
      return copy;
    };
  return published()[file] ? () => Object.assign(new Image(), { src: published()[file], alt: "" }) : null;
}

export default function preview(form, { settings, chosen, published }) {
  const [box, templates] = [form.querySelector("[data-preview]"), {}];
  for (const one of form.querySelectorAll("template[data-sample]")) templates[one.dataset.sample] = one.content;

  function words(values, name) {
    const names = name.split(".");
    const value = names.reduce((at, step) => at?.[step], values);
    if (value && typeof value === "object") return value[form.dataset.shown] ?? value[settings.lang] ?? Object.values(value)[0] ?? "";
    return value ? labelled(form, names, value) : "";
  }

  const put = (within, selector, text) => within.querySelectorAll(selector).forEach((one) => (one.textContent = text));

  return function show(values) {
    const image = pictureOf(values, { chosen, published });
    const card = templates[image ? "pictured" : "card"].cloneNode(true);
    for (const [selector, name] of Object.entries(settings.shown)) put(card, selector, words(values, name));
    put(card, ".card__meta > span:first-child", (values.disciplines ?? []).map((key) => labelled(form, ["disciplines"], key)).join(", "));
    put(card, ".card__meta > span:nth-child(2)", words(values, "commune"));
    put(card, ".occurrence__meta > :nth-child(2)", words(values, "venue") || words(values, "address.locality"));
    put(card, ".call__meta", words(values, "from.name") || words(values, "from.partner") || words(values, "from.member"));
    put(card, ".call__deadline time, .occurrence__meta > :first-child", words(values, settings.kind === "events" ? "start" : "deadline"));
    const left = daysTo(values.deadline);
    put(card, ".countdown__number", left);
    if (left === "×") put(card, ".countdown__unit", "");
    const tone = `tone-${settings.tones[values.disciplines?.[0]] ?? 7}`;
    card.querySelector(".card")?.classList.replace("tone-7", tone);
    if (image) for (const one of card.querySelectorAll("img")) one.replaceWith(image());
    const head = templates.head.cloneNode(true);
    const title = words(values, settings.title);
    for (const one of head.querySelectorAll("h1")) one.replaceWith(Object.assign(document.createElement("p"), { textContent: title, className: "masthead__title" }));
    put(head, ".masthead__kicker", settings.kind === "members" ? "" : words(values, "kind") || words(values, "stage"));
    put(head, ".masthead__lede", words(values, settings.head.lede));
    for (const one of head.querySelectorAll("p:empty")) one.remove();
    const page = Object.assign(document.createElement("div"), { className: `look__page ${tone}` });
    const list = Object.assign(document.createElement("div"), { className: "look__card" });
    list.append(card);
    page.append(head);
    box.replaceChildren(list, page);
  };
}

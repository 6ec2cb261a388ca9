// The languages of texts: one at a time, or all beside each other. What has a text in the chosen one no other hides.

export default function tongues(form, lang) {
  const buttons = [...form.querySelectorAll("[data-tongue]")];
  const show = (chosen) => {
    form.dataset.shown = chosen;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.tongue === chosen));
    const pressed = buttons.find((button) => button.dataset.tongue === chosen);
    if (pressed) pressed.parentElement.scrollLeft = pressed.offsetLeft + pressed.offsetWidth / 2 - pressed.parentElement.clientWidth / 2;
    for (const text of form.querySelectorAll("[data-lang]")) text.hidden = Boolean(chosen) && text.dataset.lang !== chosen;
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.tongue));
  form.addEventListener("added", () => show(form.dataset.shown));
  show(lang);
  return show;
}

// The languages of texts: one at a time, or all beside each other. What has a text in the chosen one no other hides.

export default function tongues(form, lang) {
  const buttons = [...form.querySelectorAll("[data-tongue]")];
  const inSight = () => {
    const pressed = form.querySelector("[data-tongue][aria-pressed=true]");
    const box = pressed.parentElement;
    box.scrollLeft = pressed.offsetLeft + pressed.offsetWidth / 2 - box.clientWidth / 2;
  };
  const show = (chosen) => {
    form.dataset.shown = chosen;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.tongue === chosen));
    inSight();
    for (const text of form.querySelectorAll("[data-lang]")) text.hidden = Boolean(chosen) && text.dataset.lang !== chosen;
  };
  for (const button of buttons) button.addEventListener("click", () => show(button.dataset.tongue));
  form.addEventListener("added", () => show(form.dataset.shown));
  show(lang);
  new ResizeObserver(inSight).observe(buttons[0].parentElement); // the form is not seen before it has begun
  return show;
}

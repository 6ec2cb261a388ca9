// Puts the address of a member's own page into the code to copy, as soon as it is one of this site.

export default function badge(field) {
  const input = field.querySelector("input");
  const shown = document.getElementById(field.dataset.shown);
  const button = shown.parentElement.querySelector("[data-text]");
  const [before, after] = shown.textContent.split(field.dataset.placeholder);
  field.hidden = false;
  input.addEventListener("input", () => {
    const own = input.value.trim();
    const valid = own.startsWith(field.dataset.placeholder) && !/["<>\s]/.test(own);
    input.setAttribute("aria-invalid", String(own !== "" && !valid));
    shown.textContent = before + (valid ? own : field.dataset.placeholder) + after;
    button.dataset.text = shown.textContent;
  });
}

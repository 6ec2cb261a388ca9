// Says beside a field what is wrong with it, as soon as one has left it; and all of it above the form where one sends.

// The element of the field at a path, as far as there is one.
function place(form, path) {
  let at = form;
  for (const step of path) {
    const inside =
      typeof step === "number"
        ? at.querySelector(":scope > [data-items]")?.children[step]?.querySelector("[data-field]")
        : [...at.querySelectorAll(`[data-field="${CSS.escape(step)}"]`)].find((one) => one.parentElement.closest("[data-field], form") === at);
    if (!inside) return [at, at.querySelector(`[lang="${CSS.escape(String(step))}"]:is(input, textarea)`)];
    at = inside;
  }
  return [at, null];
}

const VISIBLE = ":is(input, select, textarea, button):not([type=hidden], [hidden])";

export default function errors(form, { words, tell, show }) {
  const box = form.querySelector("[data-errors]");
  const list = box.querySelector("ul");
  const touched = new Set();
  box.querySelector("[data-wrong]").textContent = words.wrong;
  form.addEventListener("focusout", ({ target }) => touched.add(target.closest("[data-field]")));

  function clear() {
    for (const one of form.querySelectorAll(".field__error")) one.remove();
    for (const one of form.querySelectorAll("[aria-invalid]")) {
      one.removeAttribute("aria-invalid");
      const others = (one.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.endsWith("-error"));
      one.setAttribute("aria-describedby", others.join(" "));
    }
  }

  function beside(field, control, message) {
    const target = control ?? field.querySelector(VISIBLE);
    const note = document.createElement("p");
    Object.assign(note, { className: "field__error", id: `${target.id}-error`, textContent: message });
    target.setAttribute("aria-invalid", "true");
    target.setAttribute("aria-describedby", `${target.getAttribute("aria-describedby") ?? ""} ${note.id}`.trim());
    if (control?.closest("[data-lang]")) control.closest("[data-lang]").append(note);
    else field.append(note);
    return target;
  }

  function link(target, field, message) {
    const [row, anchor] = [document.createElement("li"), document.createElement("a")];
    const name = field.querySelector(".field__name, .field__lang")?.textContent.trim() ?? "";
    anchor.href = `#${target.id}`;
    anchor.textContent = name ? `${name}: ${message}` : message;
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      const lang = target.closest("[data-lang]");
      if (lang?.hidden) show(lang.dataset.lang);
      target.focus();
      target.scrollIntoView({ block: "center" });
    });
    row.append(anchor);
    return row;
  }

  // Shows problems: of fields that were left, or of all. Gives how many there are.
  return function report(problems, { all = false } = {}) {
    clear();
    const rows = problems.flatMap((problem) => {
      const [field, control] = place(form, problem.path);
      if (!all && !touched.has(field) && !(box.hidden === false)) return [];
      const message = problem.message ?? tell(problem);
      return [link(beside(field === form ? form.querySelector("[data-field]") : field, control, message), field, message)];
    });
    list.replaceChildren(...(all || !box.hidden ? rows : []));
    box.hidden = !list.children.length;
    if (all && rows.length) box.focus();
    return rows.length;
  };
}

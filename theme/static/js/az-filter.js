// Filters the list of names as one types, and says how many are left. Accents, ligatures and ß do not matter.

const fold = (text) =>
  text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss").normalize("NFD").replace(/[^\p{L}\p{N}]+/gu, (run) => (/^\p{M}+$/u.test(run) ? "" : " "));

export default function filter(finder) {
  const field = finder.querySelector("input[type=search]");
  const status = finder.querySelector("[data-status]");
  const { none, one, many } = finder.dataset;
  const entries = [...finder.querySelectorAll("[data-entry]")].map((element) => ({
    element,
    text: fold(`${element.textContent} ${element.dataset.find ?? ""}`),
  }));
  const groups = [...finder.querySelectorAll("[data-group]")];

  function apply() {
    const wanted = fold(field.value).split(" ").filter(Boolean);
    let found = 0;
    for (const { element, text } of entries) {
      const fits = wanted.every((word) => text.includes(word));
      element.hidden = !fits;
      found += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-entry]:not([hidden])");
    status.textContent = !wanted.length ? "" : !found ? none : found === 1 ? one : many.replace("{n}", found);
  }

  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  finder.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    apply();
  });
  field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  apply();
}

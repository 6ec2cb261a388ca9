// What is chosen above a list: a chip for each value, which takes it off, how many there are, and the way back to all.

export default function facetChips(finder) {
  const [chips, chip, clear, chosen] = ["[data-chips]", "template[data-chip]", ".chosen [data-clear]", "[data-number]"].map((part) => finder.querySelector(part));
  const number = new Intl.NumberFormat(document.documentElement.lang);

  const focus = () => [...finder.querySelectorAll(".filters__open, .facets__summary")].find((one) => one.checkVisibility())?.focus();

  function chipOf({ href, toggles, words }) {
    const made = chip.content.firstElementChild.cloneNode(true);
    made.href = href;
    made.dataset.toggles = toggles;
    made.append(...words.map((node) => node.cloneNode(true)));
    return made;
  }

  return {
    focus,
    // Who stands with the keyboard on a chip that goes stands on the next one then, or where one chooses.
    show(values) {
      const made = values.map(chipOf);
      const place = [...chips.children].indexOf(document.activeElement);
      chips.replaceChildren(...made);
      if (place >= 0) (made[Math.min(place, made.length - 1)] ?? { focus }).focus();
      chosen.textContent = made.length ? `(${number.format(made.length)})` : "";
      clear.hidden = !made.length; // words have their own way, in their field
    },
  };
}

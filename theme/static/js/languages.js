// The links to the page in other languages take with them what was searched and chosen here. A facet has a word of its own
// in the addresses of each language, and one name, by which the lists of all languages know it.

export default function languages(nav) {
  function carry(event) {
    const link = event.target.closest("a[hreflang]");
    if (!link) return;
    const facets = [...document.querySelectorAll("[data-param]")].map(({ dataset }) => [dataset.param, dataset.facet]);
    const names = new Map(facets);
    const asked = [...new URLSearchParams(location.search)].map(([param, value]) => [names.get(param) ?? param, value]);
    link.search = new URLSearchParams(asked);
  }
  for (const kind of ["pointerdown", "click"]) nav.addEventListener(kind, carry);
}

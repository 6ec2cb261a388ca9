// Tells pictures how wide they are shown where a script has put other cards into a list: the large one wants more.

export default function rhythm(list) {
  const tell = () => {
    const widths = [...list.children].map((card) => card.offsetWidth);
    const least = Math.min(...widths);
    widths.forEach((width, place) => {
      if (width < 1.5 * least) return;
      for (const part of list.children[place].querySelectorAll("source, img")) part.sizes = `${width}px`;
    });
  };
  new MutationObserver(tell).observe(list, { childList: true });
}

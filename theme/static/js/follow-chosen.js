// What one subscribes to below a list: the calendar and the feeds of the one value that is chosen; else those of the whole
// list, and it says so where more is chosen.

const FILES = { calendar: "agenda.ics", atom: "feed.atom", json: "feed.json" };

export default function follow(finder, links) {
  const [what, note, copy] = ["[data-what]", "[data-whole]", ".follow [data-text]"].map((part) => finder.querySelector(part));
  const whole = new Map([...finder.querySelectorAll("[data-file]")].map((link) => [link, link.href]));
  const [title, address] = [what.textContent, copy?.dataset.text];

  return (state) => {
    const chosen = links.inForce(state);
    // What depends on the day has no files of its own.
    const alone = chosen.length === 1 && !state.words && !chosen[0].single ? chosen[0] : undefined;
    const { pathname } = new URL(alone?.href ?? location);
    for (const [link, href] of whole) link.href = alone ? new URL(pathname + FILES[link.dataset.file], href) : href;
    if (copy) copy.dataset.text = alone ? new URL(pathname + FILES.calendar, address) : address;
    what.textContent = alone ? alone.words.map((node) => node.textContent).join("").trim() : title;
    note.hidden = alone !== undefined || (!chosen.length && !state.words);
  };
}

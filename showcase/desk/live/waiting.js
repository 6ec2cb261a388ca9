// How far the first build is, on the page that stands there until there is a site.

document.querySelector("[data-desk-mistake]")?.remove(); // what is wrong is shown over the page

export function advance({ steps, status }) {
  for (const [name, percent, count] of steps) {
    const row = document.querySelector(`[data-step="${name}"]`);
    if (!row) return; // another page, which needs none of this
    row.querySelector("progress").value = percent;
    row.querySelector("span").textContent = count;
  }
  const said = document.querySelector("[role=status]");
  if (said.textContent !== status) said.textContent = status; // each change is read aloud
}

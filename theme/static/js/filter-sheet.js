// The ways to narrow a list: opened as a sheet on a telephone, the first of them lies open; where they hang below a bar,
// Escape and a click elsewhere close what is open.

export default function filterSheet(sheet) {
  const groups = [...sheet.querySelectorAll("details")];
  const opened = () => !sheet.matches(":popover-open") && groups.find(({ open }) => open);
  // Before it is shown, so that it is never seen with all of them closed.
  sheet.addEventListener("beforetoggle", ({ newState }) => {
    if (newState !== "open" || groups.some(({ open }) => open)) return;
    const chosen = groups.find((group) => group.querySelector("[aria-current]"));
    (chosen ?? groups[0]).open = true;
  });
  sheet.addEventListener("keydown", (event) => {
    const group = event.key === "Escape" && opened();
    if (!group) return;
    group.open = false;
    group.querySelector("summary").focus();
  });
  addEventListener("click", ({ target }) => {
    const group = opened();
    if (group && !sheet.contains(target)) group.open = false;
  });
}

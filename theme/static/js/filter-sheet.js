// The ways to narrow a list: opened as a sheet on a telephone, the first of them lies open; where they hang below a bar,
// Escape closes what is open.

export default function filterSheet(sheet) {
  const groups = [...sheet.querySelectorAll("details")];
  sheet.addEventListener("toggle", (event) => {
    if (event.target !== sheet || event.newState !== "open" || groups.some(({ open }) => open)) return;
    const chosen = groups.find((group) => group.querySelector("[aria-current]"));
    (chosen ?? groups[0]).open = true;
  });
  sheet.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && !sheet.matches(":popover-open") && groups.find((group) => group.open);
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
}

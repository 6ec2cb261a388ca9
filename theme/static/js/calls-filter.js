// Narrows the list of calls by several values of its facets at once, and by whether they close this month.

import { dayIn } from "./agenda-day.js";
import filterList from "./filter-list.js";
import { counts, narrow } from "./filters.js";
import { read, show } from "./list-items.js";

export default function callsFilter(finder) {
  const list = finder.querySelector("[data-calls]");
  if (finder.dataset.live === undefined) return filterList(finder);
  const month = dayIn(finder.dataset.zone).slice(0, 7);
  const closes = (item) => ({ closes: item.dataset.last.startsWith(month) ? ["month"] : [] });
  const items = read(list, closes, ["later"]);

  return filterList(finder, (state) => {
    const kept = narrow(items, state);
    show(list, new Set(kept.map(({ item }) => item)));
    const open = items.filter((one) => one.counted);
    return { count: kept.filter((one) => one.counted).length, tallies: counts(open, state) };
  });
}

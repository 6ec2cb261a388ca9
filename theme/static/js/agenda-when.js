// The days that one asks an agenda for most, and what takes place on them. An event that repeats stands in the list at its
// next date; where another one is asked for, a copy stands there as long.

import { between, dates, stand } from "./agenda-again.js";
import { later } from "./agenda-day.js";
import { tidy } from "./agenda-groups.js";

export function ranges(today) {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay(); // 0 is Sunday
  const saturday = later(today, weekday ? 6 - weekday : -1);
  return { today: [today, today], weekend: [saturday < today ? today : saturday, later(saturday, 1)], week: [today, later(today, 6)] };
}

const startOf = (item) => item.closest("[data-day]").dataset.day;
const lasts = (item) => between(startOf(item), item.dataset.last);
const meets = (date, days, [from, to]) => date <= to && later(date, days) >= from;

// The first date on which an item takes place within a range: its own, or a later one of a series.
function first(item, range) {
  const own = [startOf(item)];
  return [own, ...dates(item)].find(([date]) => meets(date, lasts(item), range));
}

export const standsIn = (item, range) => first(item, range) !== undefined;

export const copies = {
  // The item itself where it stands within the range, else its copy.
  place(root, item, range) {
    const [date, ...words] = first(item, range);
    if (date === startOf(item)) return item;
    const copy = item.cloneNode(true);
    copy.dataset.copy = "";
    copy.dataset.last = later(date, lasts(item));
    stand(root, item.closest("[data-day]"), copy, [date, ...words]);
    return copy;
  },
  clear(root) {
    for (const copy of root.querySelectorAll("[data-copy]")) copy.remove();
    tidy(root);
  },
};

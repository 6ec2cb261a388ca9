// Days, times and moments as the checker reads them (schema/moment.py). A moment is "2026-05-31" or "2026-05-31 19:30".

import { Wrong } from "./text.js";

const DAY = 86_400_000;
const utc = (year, month, day) => {
  const found = new Date(0);
  found.setUTCFullYear(year, month - 1, day);
  return found;
};
const iso = (date) => date.toISOString().slice(0, 10);

// The day of three numbers; "" where the calendar has none.
export function dayOf(year, month, day) {
  const found = utc(year, month, day);
  return year >= 1 && found.getUTCMonth() === month - 1 && found.getUTCDate() === day ? iso(found) : "";
}

// The day it is where the form is filled in.
export const today = (now = new Date()) => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");

export const later = (day, by) => iso(new Date(Date.parse(`${day}T00:00Z`) + by * DAY));
export const between = (from, to) => (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY;

export function readDay(text, { years: [first, last] }) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!found) throw new Wrong("day");
  const day = dayOf(+found[1], +found[2], +found[3]);
  if (!day) throw new Wrong("day.none");
  if (+found[1] < first || +found[1] > last) throw new Wrong("day.year", { first, last });
  return day;
}

export function readClock(text) {
  if (text.trim() === "24:00") return "00:00";
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!found || +found[1] > 23 || +found[2] > 59) throw new Wrong("clock");
  return `${found[1].padStart(2, "0")}:${found[2]}`;
}

export function readMoment(text, rules) {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?$/.exec(text.trim());
  if (!found) throw new Wrong("moment");
  const day = readDay(found[1], rules);
  if (!found[2]) return day;
  return `${found[2] === "24:00" ? readDay(later(day, 1), rules) : day} ${readClock(found[2])}`;
}

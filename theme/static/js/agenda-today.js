// An agenda that was made some days ago, as it is today: what is over goes to the end, what has begun to what is on now,
// and the next days say how near they are. Without it the dates say it all.

import { lower, say } from "./agenda-count.js";
import { dayIn, later } from "./agenda-day.js";

function part(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function group(root, name, title, place) {
  const found = root.querySelector(`[data-group="${name}"]`);
  if (found) return found.querySelector("ol");
  const section = part("section", "agendas__group", "");
  section.dataset.group = name;
  section.append(part("h2", "agenda__month", title), part("ol", "agenda", ""));
  root[place](section);
  return section.querySelector("ol");
}

// A day of its own for some of what stands on a day.
function split(day, items) {
  if (items.length === day.querySelectorAll("[data-last]").length) return day;
  const copy = day.cloneNode(true);
  copy.querySelector("ul").replaceChildren(...items);
  return copy;
}

export function settle(root, today) {
  const { past, running } = root.dataset;
  let over = 0;
  for (const day of root.querySelectorAll('[data-group]:not([data-group="past"]) [data-day]')) {
    const items = [...day.querySelectorAll("[data-last]")];
    const gone = items.filter((item) => item.dataset.last < today);
    const on = items.filter((item) => item.dataset.last >= today && day.dataset.day < today);
    if (gone.length) group(root, "past", past, "append").append(split(day, gone));
    if (on.length && !day.closest('[data-group="running"]')) group(root, "running", running, "prepend").append(split(day, on));
    over += gone.length;
  }
  for (const section of root.querySelectorAll("[data-group]")) if (!section.querySelector("[data-last]")) section.remove();
  return over;
}

export function near(root, today) {
  const week = later(today, 7 - (new Date(`${today}T12:00:00Z`).getUTCDay() || 7));
  const words = (day) =>
    day === today ? root.dataset.today : day === later(today, 1) ? root.dataset.tomorrow : day > today && day <= week ? root.dataset.week : "";
  for (const day of root.querySelectorAll("li[data-day]")) {
    const told = words(day.dataset.day);
    if (told && !day.querySelector("[data-near]")) {
      const badge = part("span", "date__near", told);
      badge.dataset.near = "";
      day.querySelector(".date__words").append(badge);
    }
  }
}

export default function start(root) {
  const today = dayIn(root.dataset.zone);
  for (const cell of root.querySelectorAll("td[data-day]")) {
    if (cell.dataset.day === today) cell.setAttribute("aria-current", "date");
    else if (cell.dataset.day < today) cell.classList.add("month__cell--over");
  }
  if (root.tagName === "TABLE") return;
  const over = settle(root, today);
  near(root, today);
  const bar = document.querySelector("[data-module=agenda-filter]");
  if (over && bar) {
    lower(over);
    say(Number(document.querySelector("[data-count]").dataset.count), bar.dataset);
  }
}

// Colours dates by how near they are on the day that somebody looks at them, and names what is today or on now. The page
// has the colours of the day it was made.

import { dayIn, later } from "./agenda-day.js";

const STATES = ["later", "soon", "now", "past"];
const SOON = 7; // days, as in pages/nearness.py

function nearness(first, last, today) {
  if (last < today) return "past";
  if (first <= today) return "now";
  return first <= later(today, SOON) ? "soon" : "later";
}

export function colour(date, first, last, today) {
  const state = nearness(first, last, today);
  date.classList.remove(...STATES.map((one) => `state-${one}`));
  date.classList.add(`state-${state}`);
  return state;
}

export default function start(list) {
  const { zone, today: words, running } = list.dataset;
  const today = dayIn(zone);
  for (const around of list.dataset.until ? [list] : list.querySelectorAll("[data-until]")) {
    const date = around.querySelector(".date");
    const first = date.dateTime;
    if (colour(date, first, around.dataset.until, today) !== "now") continue;
    const badge = document.createElement("span");
    badge.className = "date__near";
    badge.textContent = first === today ? words : running;
    date.querySelector(".date__words").append(badge);
  }
}

// What a person may have meant who wrote a day, a time, a number or a year in another form (records/offers.py).

import { dayOf } from "./dates.js";

const DAY_FIRST = /(\d{1,2})(?:er|st|nd|rd|th)?[-./ ]+(\d{1,2}|\p{L}{3,})[-./, ]+(\d{4}|\d{2})/u;
const YEAR_FIRST = /(\d{4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,2})/;
const CLOCK =
  /(?<![\d.])(\d{1,2})(?:[ \u00a0\u202f]*(?:[:.h]|uhr|auer)[ \u00a0\u202f]*(\d{2})?(?::\d{2})?|(?=[ ]*[ap]\.?m))(?:[ ]*(?:uhr|auer|h))?(?:[ ]*([ap])\.?m\.?)?/i;
const NUMBER = /^(-?\d{1,3}(?:[ .\u00a0\u202f'’]\d{3})+|-?\d+)(?:[.,](\d{1,2}))?$/;
const MONTHS = [
  ...["jan", "fev feb", "mar maer mae mer", "avr apr abr", "mai may mee", "juin jun", "juil jul", "aou aug"],
  ...["sep", "oct okt", "nov", "dec dez"],
].map((beginnings) => beginnings.split(" "));

function month(word) {
  const bare = word.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
  return MONTHS.findIndex((beginnings) => beginnings.some((one) => bare.startsWith(one))) + 1;
}

function* readings(year, word, day) {
  const full = year.length === 4 ? +year : 2000 + +year;
  if (/^\d+$/.test(word)) yield* [[full, +word, +day], [full, +day, +word]];
  else if (month(word)) yield [full, month(word), +day];
}

// The day, and where the text goes on after it.
function found(text) {
  for (const [pattern, order] of [[YEAR_FIRST, [1, 2, 3]], [DAY_FIRST, [3, 2, 1]]]) {
    const match = pattern.exec(text);
    if (!match) continue;
    for (const numbers of readings(...order.map((part) => match[part]))) {
      const day = dayOf(...numbers);
      if (day) return [day, match.index + match[0].length];
    }
  }
  return ["", 0];
}

function clock(text) {
  const match = CLOCK.exec(text);
  if (!match) return "";
  const half = (match[3] ?? "").toLowerCase();
  const hour = half ? (+match[1] % 12) + (half === "p" ? 12 : 0) : +match[1];
  const minute = +(match[2] ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : "";
}

function moment(text) {
  const [day, end] = found(text);
  return `${day} ${day ? clock(text.slice(end)) : ""}`.trim();
}

function number(text) {
  const bare = text.trim().replace(/^(?:EUR|€)|(?:EUR|€|euros?)$/gi, "").trim();
  const match = NUMBER.exec(bare);
  if (!match) return "";
  const whole = match[1].replace(/[^\d-]/g, "");
  return match[2] ? `${whole}.${match[2]}` : whole;
}

function year(text) {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return years.length === 1 ? years[0] : "";
}

const OFFERS = { day: (text) => found(text)[0], moment, clock, number, year };
export default (code, text) => OFFERS[code]?.([...text].slice(0, 60).join("")) ?? "";

// What fields of one model must agree on, by its name, as the checker tells it (schema/event.py and others).
// `has` are values as they were read, `raw` as they were written.

import { between, later } from "./dates.js";

const day = (moment) => moment.slice(0, 10);
const clock = (moment) => moment.slice(11);
const MIDNIGHT = "00:00";
const NIGHT_ENDS = "06:00";
const CHANGED = ["cancelled", "postponed", "moved-online"];

// The same moment a year later, where it then comes soon after another one.
function nextYear(text, after) {
  if (!/^\d{4}/.test(text)) return "";
  const moved = `${+text.slice(0, 4) + 1}${text.trim().slice(4)}`;
  const days = between(day(after), day(moved));
  return days >= 0 && days <= 180 ? moved : "";
}

// A day counts as its first moment, as in Python, where two of a sort are compared.
function* event({ start, end, previous_start: before, repeats, status, revised }, raw) {
  if (end) {
    if (!clock(end) !== !clock(start)) return yield ["end", "event.mixed", { start }];
    if (end < start) return yield ["end", "event.order", { start, near: nextYear(raw.end, start) }];
    if (end === start && clock(end)) return yield ["end", "event.instant", { start }];
  }
  if (before === start) return yield ["previous_start", "event.unmoved", { start }];
  if (repeats?.until && repeats.until < day(start)) return yield ["repeats.until", "event.until", { start }];
  if ((before || CHANGED.includes(status)) && !revised?.length) yield [before ? "previous_start" : "status", "event.revised", {}];
}

function* opportunity({ deadline, opens }, raw) {
  const last = clock(deadline) === MIDNIGHT ? later(day(deadline), -1) : day(deadline);
  if (opens && last < opens) yield ["deadline", "opportunity.order", { opens, near: nextYear(raw.deadline, opens) }];
}

function* initiative({ since, until }) {
  if (since && until && +until < +since) yield ["until", "initiative.order", { since }];
}

function* registration({ opens, until }) {
  if (opens && until && until < opens) yield ["until", "registration.order", { opens }];
}

function* opening({ opens, closes }) {
  const night = closes <= NIGHT_ENDS && closes !== opens;
  const whole = opens === MIDNIGHT && closes === MIDNIGHT;
  if (closes <= opens && !night && !whole) yield ["closes", "opening.order", { opens, latest: NIGHT_ENDS }];
}

function* party(has, _, names) {
  if (Object.keys(has).length !== 1) yield ["", "party", { known: names.join(", ") }];
}

const MODELS = { Event: event, Registration: registration, Opportunity: opportunity, Initiative: initiative, Opening: opening, Party: party };

export default (model, has, raw, names) => [...(MODELS[model]?.(has, raw, names) ?? [])];

// The form of a kind: begins with the published record or empty, judges while one types, and hands over what changed.

import choices from "./choices.js";
import draft from "./draft.js";
import errors from "./errors.js";
import repeat from "./items.js";
import judge from "./judge.js";
import mode from "./mode.js";
import { patched, patch } from "./patch.js";
import pictures from "./pictures.js";
import preview from "./preview.js";
import { nameOf } from "./proposal.js";
import begin, { withhold } from "./published.js";
import sending from "./sending.js";
import teller from "./tell.js";
import tongues from "./tongues.js";
import { fill, read } from "./values.js";

const fillIn = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

export default async function start(form) {
  const settings = JSON.parse(form.dataset.settings);
  const { words } = settings;
  const asked = new URLSearchParams(location.search);
  const { rules, names, record } = await begin(settings, asked);
  const [status, chosen] = [form.querySelector("[data-status]"), new Map()];
  const said = form.querySelector("[data-said]");
  const say = (text, values = {}) => (said.textContent = fillIn(text, values)); // for who does not see it
  const kept = draft(`${settings.kind} ${record?.record ?? "new"}`);
  const show = tongues(form, settings.lang);
  const context = { settings, words, rules, record, chosen, say, fillIn, kept, show, names };
  context.published = () => record?.pictures ?? {};
  context.tell = teller(rules);
  choices(form, context);
  for (const name of record?.withheld ?? []) withhold(form, rules, name);
  fill(form, record?.set ?? {});
  const before = read(form); // what the form itself makes of the record: only what one does to it is a change
  const report = errors(form, context);
  const look = preview(form, context);
  const send = sending(form, { ...context, before, report, judged: () => judge(read(form), rules) });

  let waiting = 0;
  context.changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const values = read(form);
      report(send.problems());
      look(values);
      send.update(values);
      if (!(await store(values))) status.textContent = words.lost;
    }, 150);
  };
  async function store(values) {
    const told = { base: record?.base ?? null, set: patch(before, values), ...send.own() };
    return "handed" in form.dataset || kept.keep(told, chosen);
  }
  addEventListener("pagehide", () => waiting && store(read(form)));
  for (const event of ["input", "change"]) form.addEventListener(event, () => delete form.dataset.handed);
  for (const event of ["input", "change", "focusout"]) form.addEventListener(event, context.changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  repeat(form, context);
  pictures(form, context);

  const title = record ? nameOf(before, settings) : "";
  const beginning = record ? words.changing : asked.get("record") ? words.gone : words.adding;
  status.textContent = fillIn(beginning, { name: title });
  const again = kept.read();
  if (again && (Object.keys(again.set).length || again.note)) {
    for (const [name, blob] of await kept.pictures()) await context.restore(name, blob);
    fill(form, patched(before, again.set));
    send.restore(again);
    status.textContent += ` ${words.kept}`;
  }
  look(read(form));
  send.update(read(form));
  mode(form, { settings, words, record, asked, update: () => send.update(before) });
}

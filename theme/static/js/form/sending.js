// The end of the form: what changed in words, consent, a word to the team, and the ways to hand it over.

import { today } from "./dates.js";
import { patch } from "./patch.js";
import proposal, { nameOf } from "./proposal.js";
import { byForge, byMail } from "./send.js";
import { read } from "./values.js";

export default function sending(form, { settings, words, rules, record, chosen, before, kept, report, judged, say, fillIn }) {
  const find = (selector) => form.querySelector(selector);
  const [note, still, scope, sent] = [find("#note"), find("#still"), find("[data-scope]"), find("[data-sent]")];
  const boxes = [...(scope?.querySelectorAll("input") ?? [])];
  const own = () => ({ note: note.value.trim(), still: Boolean(still?.checked), scope: boxes.filter((box) => box.checked).map((box) => box.value) });

  function more() {
    const { still: right, scope: agreed } = own();
    const consent = agreed.length && { consent: { date: today(), version: settings.consent, scope: agreed } };
    return { ...(right ? { verified: today() } : {}), ...(consent || {}) };
  }

  const made = (values) => proposal({ settings, record, before, values, chosen, note: note.value.trim(), more: more() });
  const labelOf = (name) => find(`[data-field="${name}"] .field__name`)?.textContent.trim() ?? name;

  function update(values) {
    const names = Object.keys(patch(before, values)).map(labelOf);
    const text = names.length === 0 ? words.none : names.length === 1 ? words.one : words.many;
    find("[data-changes]").textContent = fillIn(text, { n: names.length, names: names.join(", ") });
  }

  function problems() {
    const found = record && form.dataset.mode === "wrong" ? [] : judged();
    const nobody = !record && scope && !own().scope.includes("profile");
    return [...found, ...(nobody ? [{ path: ["consent"], code: "consent.missing", details: {} }] : [])];
  }

  function empty(what) {
    return !Object.keys(what.set).length && !what.body && !what.note;
  }

  async function hand(way) {
    if (report(problems(), { all: true })) return;
    const values = read(form);
    const what = made(values);
    sent.replaceChildren();
    if (empty(what)) return tell([["none"]]);
    const name = nameOf(values, settings) || what.record;
    const { done, said } = await way(what, { settings, name, chosen, fillIn });
    if (done) {
      kept.away();
      form.dataset.handed = ""; // until something is typed again, nothing is kept
    }
    tell(said);
  }

  function tell(said) {
    for (const [text, values = {}, href] of said) {
      const line = document.createElement("p");
      line.append(fillIn(words[text] ?? text, values));
      if (href) line.append(" ", Object.assign(document.createElement("a"), { href, textContent: settings.email }));
      sent.append(line);
    }
  }

  find("[data-mail]").addEventListener("click", () => hand(byMail));
  find("[data-forge]")?.addEventListener("click", () => hand(byForge));
  find("[data-away]").addEventListener("click", () => {
    if (!confirm(words.sure)) return;
    kept.away();
    form.dataset.handed = "";
    location.reload();
  });

  function restore(told) {
    note.value = told.note ?? "";
    if (still) still.checked = Boolean(told.still);
    for (const box of boxes) box.checked = (told.scope ?? []).includes(box.value);
  }

  return { update, own, restore, problems };
}

// Judges values by the rules of a kind, as `check` does: each problem has the path of its field, a code and details.

import across from "./across.js";
import offer from "./offers.js";
import { SORTS } from "./sorts.js";
import { PLACEHOLDER, Wrong } from "./text.js";

export default function judge(values, rules) {
  const problems = [];
  const report = (path, code, details) => void problems.push({ path, code, details });

  function simple(value, rule, path) {
    try {
      return SORTS[rule.sort](value, rule, rules);
    } catch (reason) {
      if (!(reason instanceof Wrong)) throw reason;
      if (value === PLACEHOLDER) report(path, "placeholder", { example: rule.example });
      else report(path, reason.code, { found: value, near: offer(reason.code, value), ...reason.details });
    }
  }

  function keyed(value, rule, path) {
    const url = { ...rule, sort: "url" };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, simple(one, url, [...path, key])]));
  }

  function one(value, rule, path) {
    if (rule.parts) return fields(value, rule.parts, rule.model, path);
    if (rule.sort === "keys") return keyed(value, rule, path);
    if (rule.sort !== "text") return simple(value, rule, path);
    for (const [lang, text] of Object.entries(value)) simple(text, rule, [...path, lang]);
    return value;
  }

  function several(value, rule, path) {
    const [least, most] = rule.size ?? [0, 0];
    const found = value.length;
    if (most && found > most) return report(path, "list.long", { found, least: 0, most });
    const before = problems.length;
    const read = value.map((item, place) => one(item, rule, [...path, place]));
    if (problems.length === before && found < least) report(path, "list.short", { found, least, most });
    return read;
  }

  // The fields of a mapping. What they must agree on is asked only where each by itself is right.
  function fields(value, known, model, path) {
    const before = problems.length;
    const read = {};
    for (const [name, rule] of Object.entries(known)) {
      const at = [...path, name];
      if (value[name] !== undefined) read[name] = rule.many ? several(value[name], rule, at) : one(value[name], rule, at);
      else if (rule.required) report(at, "missing", { key: name, example: rule.example });
    }
    if (problems.length === before)
      for (const [field, code, details] of across(model, read, value, Object.keys(known)))
        report([...path, ...(field ? field.split(".") : [])], code, details);
    return read;
  }

  fields(values, rules.fields, rules.model, []);
  return problems;
}

// A problem in the words of the checker (records/problem.py), which the build wrote down in the page's language.

import { printable } from "./text.js";

const filled = (text, values) => text.replace(/\{\{|\}\}|\{(\w+)\}/g, (all, name) => (name ? (values[name] ?? all) : all[0]));

// Numbers as the language writes them: one of four digits, such as a year, as it stands.
function written(value, pattern) {
  const signs = /1(\D?)234(\D)5/.exec(pattern);
  const [whole, places] = String(value).split(".");
  const grouped = Math.abs(value) >= 10_000 ? whole.replace(/\B(?=(\d{3})+$)/g, signs[1]) : whole;
  return places ? `${grouped}${signs[2]}${places}` : grouped;
}

export default (rules) =>
  ({ code, details }) => {
    const told = {};
    for (const [name, value] of Object.entries(details))
      told[name] = typeof value === "number" ? written(value, rules.number) : name === "known" ? value : printable(value);
    if (details.why) told.why = rules.why[details.why];
    told.hint = told.near ? filled(rules.hint, told) : "";
    return filled(rules.messages[code], { ...told, choices: "", mend: "" });
  };

// Between the fields of the form and values as a record's files have them: texts by language, all else as strings.
// What is empty, or as it is without saying so, is left out.

import { controls, fieldsOf, text } from "./fields.js";
import { addItem, items } from "./items.js";

const filled = (values) => (Object.keys(values).length ? values : undefined);

export function read(element) {
  const found = {};
  for (const field of fieldsOf(element)) {
    const value = field.hasAttribute("data-many") ? several(field) : one(field);
    if (value !== undefined && value !== field.dataset.default) found[field.dataset.field] = value;
  }
  return found;
}

function several(field) {
  const found = items(field).map((item) => one(item.querySelector("[data-field]")));
  if (field.dataset.sort === "keys") return filled(Object.fromEntries(found.filter(Boolean)));
  const whole = found.filter((value) => value !== undefined);
  return whole.length ? whole : undefined;
}

function one(field) {
  const [first, second] = controls(field);
  switch (field.dataset.sort) {
    case "own": // of the form, and of no file
      return undefined;
    case "text":
      return filled(Object.fromEntries(controls(field).map((control) => [control.lang, text(control)]).filter(([, words]) => words)));
    case "part":
      return filled(read(field));
    case "choices": {
      const chosen = controls(field).filter((box) => box.checked).sort((a, b) => a.dataset.order - b.dataset.order);
      return chosen.length ? chosen.map((box) => box.value) : undefined;
    }
    case "keys":
      return first.value || text(second) ? [first.value, text(second)] : undefined;
    case "switch":
      return first.checked ? "true" : undefined;
    case "moment":
      return `${first.value} ${second.value}`.trim() || undefined;
    case "file":
      return field.querySelector("[data-value]").value || undefined;
    default:
      return text(first) || undefined;
  }
}

export function fill(element, values) {
  for (const field of fieldsOf(element)) {
    const value = values[field.dataset.field];
    if (!field.hasAttribute("data-many")) put(field, value);
    else {
      for (const item of items(field)) item.remove();
      const list = field.dataset.sort === "keys" ? Object.entries(value ?? {}) : (value ?? []);
      for (const inner of list) put(addItem(field).querySelector("[data-field]"), inner);
    }
  }
}

function put(field, value) {
  const [[first, second], sort] = [controls(field), field.dataset.sort];
  if (sort === "own") return;
  if (sort === "part") fill(field, value ?? {});
  else if (sort === "text") for (const control of controls(field)) control.value = value?.[control.lang] ?? "";
  else if (sort === "choices")
    for (const box of controls(field)) {
      const place = (value ?? []).indexOf(box.value);
      box.checked = place >= 0;
      box.dataset.order = place;
    }
  else if (sort === "keys") [first.value, second.value] = value;
  else if (sort === "switch") first.checked = value === "true";
  else if (sort === "moment") [first.value, second.value] = [...(value ?? "").split(" "), ""];
  else if (sort === "file") field.querySelector("[data-value]").value = value ?? "";
  else first.value = value ?? field.dataset.default ?? "";
  field.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

// The fields of the form, their controls, and what is typed in one.

// The fields that stand directly in an element, and not in a field of it.
export const fieldsOf = (element) =>
  [...element.querySelectorAll("[data-field]")].filter((one) => one.parentElement.closest("[data-field], form") === element.closest("[data-field], form"));
export const controls = (field) => [...field.querySelectorAll(":is(input, select, textarea):not(.field__search)")];
export const text = (control) => control.value.replaceAll("\r\n", "\n").trim();

// What the form begins with: the record that its address names, as it is published, with the rules and names of the site.

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

async function published(settings, asked) {
  const slug = asked.get("record") ?? "";
  if (!SLUG.test(slug)) return null;
  return get(settings.values.replace("*", slug)).catch(() => null);
}

export default async function begin(settings, asked) {
  const [rules, names, record] = await Promise.all([get(settings.rules), get(settings.names), published(settings, asked)]);
  return { rules, names, record };
}

// What names somebody who is not shown cannot be changed here: it is neither asked nor sent.
export function withhold(form, rules, name) {
  const field = form.querySelector(`.form__fields > [data-field="${name}"]`);
  field.hidden = true;
  field.dataset.sort = "own";
  delete field.dataset.many;
  delete rules.fields[name];
}

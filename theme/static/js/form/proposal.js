// What leaves the form: only what changed, as docs/schema/proposal.json has it.

import { patch } from "./patch.js";

const SIGNS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };
// The folder that a name gets (schema/slug.py, like).
export const folderOf = (name) =>
  name
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (sign) => SIGNS[sign])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");

const first = (value, languages) => (typeof value === "string" ? value : (languages.map((lang) => value?.[lang]).find(Boolean) ?? ""));
export const nameOf = (values, { title, languages }) => first(values[title], languages);

// The names of files that values mention.
function* files(value, name = "") {
  if (typeof value === "string") {
    if (name === "file") yield value;
  } else if (value) for (const [inner, one] of Object.entries(value)) yield* files(one, inner);
}

export default function proposal({ settings, record, before, values, chosen, note, more }) {
  const { body, ...set } = patch(before, values);
  const folder = record?.record ?? `${settings.kind}/${folderOf(nameOf(values, settings)) || "new"}`;
  const sent = [...new Set(files(values))].filter((file) => chosen.has(file));
  return {
    proposal: 1,
    record: folder,
    base: record?.base ?? null,
    lang: settings.lang,
    set: { ...set, ...more },
    ...(body === undefined ? {} : { body: body ?? Object.fromEntries(Object.keys(before.body).map((lang) => [lang, null])) }),
    ...(sent.length ? { pictures: Object.fromEntries(sent.map((file) => [file, chosen.get(file).digest])) } : {}),
    ...(note ? { note } : {}),
  };
}

// How a value of each sort is read; each throws what is wrong with it. What comes back is compared by across.js.

import { readClock, readDay, readMoment } from "./dates.js";
import { clean, plain, Wrong } from "./text.js";
import { readEmail, readUrl } from "./web.js";

const matching = (code, pattern, read = (text) => text) => (text) => {
  if (!pattern.test(read(text))) throw new Wrong(code);
  return text;
};
const SPACES = /[\xa0\u2000-\u200a\u202f\u205f\u3000]/g;
const digits = (text) => clean(text).replace(SPACES, " ").replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-").replace(/\uff0b/g, "+").trim().replace(/ +/g, " ");
const slug = matching("slug", /^(?=.{1,80}$)(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/);

function number(text, { sort, least, greatest }) {
  const places = { whole: 0, amount: 2, number: 8 }[sort];
  const found = /^-?[0-9]{1,15}(?:\.([0-9]{1,8}))?$/.exec(text);
  if (!found || (found[1] ?? "").replace(/0+$/, "").length > places) throw new Wrong("number");
  if (least !== undefined && +text < least) throw new Wrong("number.small", { least });
  if (greatest !== undefined && +text > greatest) throw new Wrong("number.large", { most: greatest });
  return +text;
}

function choice(value, { options }) {
  if (!options.includes(value)) throw new Wrong("choice", { known: options.join(", ") });
  return value;
}

export const SORTS = {
  name: plain,
  text: plain,
  day: (text, _, rules) => readDay(text, rules),
  moment: (text, _, rules) => readMoment(text, rules),
  clock: (text) => readClock(text),
  year: matching("year", /^(?:(?:1[0-9]|20)[0-9]{2}|2100)$/),
  zone: matching("zone", /^[A-Za-z][A-Za-z0-9_+/-]*$/),
  url: readUrl,
  email: readEmail,
  phone: matching("phone", /^\+?[0-9(][0-9 ()./+-]{1,38}[0-9)]$/, digits),
  file: matching("file", /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.(?:jpe?g|png|webp|avif)$/i),
  currency: matching("currency", /^[A-Z]{3}$/),
  slug,
  term: slug,
  reference: slug,
  number,
  whole: number,
  amount: number,
  switch: (text) => text,
  choice,
};

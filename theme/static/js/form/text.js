// Texts as the checker reads them (schema/text.py): what was pasted along unawares goes, what reorders or hides is refused.

const UNSAFE = "\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff\\ufffe\\uffff";
const IN_A_LINE = new RegExp(`[\\x00-\\x1f${UNSAFE}]`, "u");
const IN_LINES = new RegExp(`[\\x00-\\x08\\x0b-\\x1f${UNSAFE}]`, "u");
const IDLE = /[\u00ad\u200b\u2060\ufeff]/g;
const ENDS = /[ \t]*[\t\n\v\f\r\x85\u2028\u2029]+[ \t]*/g;
export const PLACEHOLDER = "…";

// A problem, thrown by whatever reads a value.
export class Wrong extends Error {
  constructor(code, details = {}) {
    super(code);
    Object.assign(this, { code, details });
  }
}

const tidy = (text, lines) =>
  lines ? text.replaceAll("\u2028", " ").replaceAll("\ufeff", "") : text.trim().replace(ENDS, " ").replace(IDLE, "");

export function clean(text, lines = false) {
  const found = text.match(lines ? IN_LINES : IN_A_LINE);
  if (found) throw new Wrong("text.control", { character: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` });
  return text.normalize("NFC").trim();
}

export function plain(text, { most, lines }) {
  const cleaned = clean(tidy(text, lines), lines);
  const { length } = [...cleaned];
  if (!length) throw new Wrong("text.empty");
  if (cleaned === PLACEHOLDER) throw new Wrong("placeholder");
  if (length > most) throw new Wrong("text.long", { most, length });
  return cleaned;
}

// A value as it may stand in a message: one line, nothing invisible.
const SEEN = /^[^\p{C}\p{Z}]$|^ $/u;
function escaped(sign) {
  const short = { "\t": "\\t", "\n": "\\n", "\r": "\\r" }[sign];
  const code = sign.codePointAt(0);
  const [letter, width] = code < 256 ? ["x", 2] : code < 65536 ? ["u", 4] : ["U", 8];
  return short ?? `\\${letter}${code.toString(16).padStart(width, "0")}`;
}
export function printable(text, most = 60) {
  const visible = [...text].slice(0, most + 1).map((sign) => (SEEN.test(sign) ? sign : escaped(sign))).join("");
  const signs = [...visible];
  return signs.length <= most ? visible : `${signs.slice(0, most - 1).join("")}…`;
}

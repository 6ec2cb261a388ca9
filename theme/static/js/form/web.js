// Web and mail addresses as the checker reads them (schema/web.py). Whether a host in other letters has a name on the net,
// only the checker knows.

import { clean, Wrong } from "./text.js";

const WORD = "[\\p{L}\\p{N}]";
const HOST = new RegExp(`^(?:${WORD}(?:[\\p{L}\\p{N}_-]{0,61}${WORD})?\\.)+\\p{L}[\\p{L}\\p{N}_-]{1,61}$`, "u");
const NAMED = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
const LOCAL = /^[A-Za-z0-9._%+'-]{1,64}$/;
const ASCII = /^[\x00-\x7f]*$/;
const LONGEST = 500;

const url = (why) => new Wrong("url", { why });

// Host and port of an address, as Python takes it apart; throws where that gives up.
function place(text) {
  const after = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)|^\/\/([^/?#]*)/.exec(text);
  const whole = after?.[1] ?? after?.[2] ?? "";
  if (whole.includes("[") !== whole.includes("]")) throw url("form");
  const named = whole.includes("@");
  const host = whole.slice(whole.lastIndexOf("@") + 1);
  if (host.includes("[")) {
    if (!/^\[[0-9a-f:.]*:[0-9a-f:.]*\](?::|$)/i.test(host)) throw url("form");
    return { named, host: host.slice(1, host.indexOf("]")), port: "" };
  }
  const colon = host.indexOf(":");
  const port = colon < 0 ? "" : host.slice(colon + 1);
  if (port && (!/^\d+$/.test(port) || +port > 65535)) throw url("form");
  return { named, host: (colon < 0 ? host : host.slice(0, colon)).toLowerCase(), port };
}

const decoded = (text) => text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const numeric = (host) => host.includes(":") || (host !== "" && /^[\d.]+$/.test(host) && /\d/.test(host));

export function readUrl(value) {
  const text = clean(value);
  const { named, host, port } = place(text);
  if (!/^https?:\/\/[^/]/i.test(text)) throw url("scheme");
  if ([...text].length > LONGEST) throw url("long");
  if (/[\s\\<>"`{}|^]/.test(text) || /[\x00-\x1f\x7f]/.test(decoded(text))) throw url("character");
  if (named) throw url("password");
  if (numeric(host) || !HOST.test(host) || (port && +port === 0)) throw url("host");
  return text;
}

export function readEmail(value) {
  const text = clean(value);
  const at = text.indexOf("@");
  const [local, host] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  const fits = ASCII.test(host) ? NAMED.test(host) : HOST.test(host);
  if (!LOCAL.test(local) || local.includes("..") || !fits) throw new Wrong("email");
  return text;
}

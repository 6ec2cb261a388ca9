// The two ways out: an issue on the forge that is already written, or one file to share, to attach or to keep.

import zip from "./zip.js";

const LONGEST = 8000; // bytes of an address: the forge takes 8,191, and loses what is longer

function follow(href, more = {}) {
  const anchor = Object.assign(document.createElement("a"), { href, rel: "noopener", ...more });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

function save(blob, download) {
  const href = URL.createObjectURL(blob);
  follow(href, { download });
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

// Gives whether it left, and what is to be said: [text, values].
export async function byForge(proposal, { settings, name, chosen }) {
  const asked = new URLSearchParams({ template: "proposal.yml", title: `${proposal.record}: ${name}`.slice(0, 120) });
  const empty = `${settings.repository}/issues/new?${asked}`;
  const whole = `${empty}&proposal=${encodeURIComponent(JSON.stringify(proposal))}`;
  const fits = whole.length < LONGEST;
  if (!fits) await navigator.clipboard.writeText(JSON.stringify(proposal));
  const files = Object.keys(proposal.pictures ?? {});
  for (const file of files) save(chosen.get(file).blob, file);
  follow(fits ? whole : empty, { target: "_blank" });
  const said = [...(fits ? [] : [["copied"]]), ...(files.length ? [["dragging", { names: files.join(", ") }]] : []), ["sent"]];
  return { done: true, said };
}

export async function byMail(proposal, { settings, name, chosen, fillIn }) {
  const file = `${proposal.record.replace("/", "-")}.zip`;
  const json = new Blob([JSON.stringify(proposal, null, 2)], { type: "application/json" });
  const pictures = Object.keys(proposal.pictures ?? {}).map((one) => [one, chosen.get(one).blob]);
  const packed = new File([await zip([["proposal.json", json], ...pictures])], file, { type: "application/zip" });
  const offer = { file: packed };
  document.dispatchEvent(new CustomEvent("proposal", { detail: offer })); // the editor's desk writes it to files instead
  if (offer.answer) return offer.answer;
  const [title, text] = [settings.words.subject, settings.words.letter].map((words) => fillIn(words, { name, file, site: settings.site }));
  if (navigator.canShare?.({ files: [packed] })) {
    try {
      await navigator.share({ files: [packed], title, text });
      return { done: true, said: [["sent"]] };
    } catch (reason) {
      if (reason.name === "AbortError") return { done: false, said: [] };
    }
  }
  save(packed, file);
  const letter = `mailto:${settings.email}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
  return { done: true, said: [["saved", { name: file, email: settings.email }, settings.email && letter], ["sent"]] };
}

// Which texts have a word, in which of their fields, and how near it comes to the word that was typed.

import { errors, likeness, parts, SHORT, swapped } from "./likeness.js";
import { fold } from "./records.js";
import MiniSearch from "./vendor/minisearch.js";

const SEPARATORS = /[^\p{L}\p{N}]+/u;
const EXACT = { prefix: false, fuzzy: false };

export const wordsOf = (text) => fold(text).split(SEPARATORS).filter(Boolean);

export default function matching(texts, fields) {
  const index = new MiniSearch({ fields, processTerm: fold, tokenize: (text) => text.split(SEPARATORS).filter(Boolean) });
  index.addAll(texts);

  // Adds to `found`, by text and field, what has one of some words that stand for the one that was typed.
  function gather(found, words, how, typed) {
    for (const word of words)
      for (const { id, match } of index.search(word, how)) {
        if (!found.has(id)) found.set(id, {});
        const near = found.get(id);
        for (const [written, names] of Object.entries(match))
          for (const name of names) near[name] = Math.max(near[name] ?? 0, likeness(written, typed));
      }
    return found;
  }

  return {
    // Texts with this word, or with one that it begins: the last word may not be whole yet. A letter alone is a word.
    plain: (typed, last, found) => gather(found, [typed], { ...EXACT, prefix: typed.length >= (last ? 2 : SHORT) }, typed),
    // Texts with a word that this one begins or ends with.
    made: (typed, found) => gather(found, parts(typed), EXACT, typed),
    // Texts with a word that this one is but for an error.
    wrong(typed, found) {
      gather(found, [typed], { ...EXACT, fuzzy: errors(typed) || false }, typed);
      return gather(found, swapped(typed), { ...EXACT, prefix: true }, typed);
    },
  };
}

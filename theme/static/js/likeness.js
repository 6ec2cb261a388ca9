// How like a word that is written somewhere is to one that was typed: 1 is the same, 0 is not like it at all.

export const SHORT = 3; // letters up to which a word must be right
const [PART, HEAD] = [4, 5]; // of so many letters a word may stand for the one it begins, or be one that begins it

// How many errors a word may have: none in a short one, two in a long one.
export const errors = (word) => (word.length <= SHORT ? 0 : word.length < 9 ? 1 : 2);

// The word with two neighbours exchanged, for each two of them: to a reader that is one error, not two.
export function swapped(word) {
  return word.length <= SHORT ? [] : [...word].slice(1).map((_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
}

// Whether two words are the same but for one error: a letter more, less or other, or two neighbours exchanged.
export function oneWrong(one, other) {
  if (Math.abs(one.length - other.length) > 1 || other.length <= SHORT) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [rest, left] = [one.slice(from), other.slice(from)];
  const swap = rest.length > 1 && rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2);
  return swap || rest.slice(1) === left.slice(1) || rest === left.slice(1) || rest.slice(1) === left;
}

// The parts of a word that may be words themselves: "töpfer" of "töpferkurs", and "fotograf" of "hochzeitsfotograf".
export function parts(word) {
  const lengths = Array.from({ length: Math.max(0, word.length - HEAD - 1) }, (_, more) => HEAD + more);
  return [...lengths.map((length) => word.slice(0, length)), ...lengths.map((length) => word.slice(-length))];
}

export function likeness(written, typed) {
  if (written === typed) return 1;
  if (written.startsWith(typed)) return typed.length < PART ? 0.5 : 0.5 + (0.4 * typed.length) / written.length;
  if (typed.startsWith(written)) return 0.2 + (0.5 * written.length) / typed.length;
  if (typed.endsWith(written)) return 0.1 + (0.5 * written.length) / typed.length;
  return 0.5;
}

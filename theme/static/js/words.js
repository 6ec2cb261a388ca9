// Words that are read when a query has them: of services and summaries, of bodies, and of values in other languages.

import { likeness, oneWrong, parts } from "./likeness.js";

const [LEAST, BEGIN] = [3, 4]; // letters of the shortest word in a file, and by which a word finds its own (derive/search.py)

export const fileOf = (word, files) => [...word.slice(0, BEGIN)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % files, 0);

// Places as they are written, each as how far it is from the last.
function places(steps) {
  let at = 0;
  return [steps].flat().map((step) => (at += step));
}

// What `fields` of a file say of a word that was typed, as `matching` says it of texts.
function inside(file, fields, ids) {
  function gather(found, typed, fits) {
    for (const field of fields)
      for (const [written, whose] of Object.entries(file(typed)?.[field] ?? {}))
        if (fits(written)) for (const id of ids(whose)) found.set(id, { ...found.get(id), [field]: Math.max(found.get(id)?.[field] ?? 0, likeness(written, typed)) });
    return found;
  }
  return {
    plain: (typed, last, found) => gather(found, typed, (written) => written.startsWith(typed)),
    made: (typed, found) => gather(found, typed, (written) => parts(typed).includes(written)),
    wrong: (typed, found) => gather(found, typed, (written) => oneWrong(written, typed)),
  };
}

export default function words(base, { files, of }) {
  const asked = new Map();

  async function read(number) {
    const answer = await fetch(`${base}words-${number}.json`);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    const found = await answer.json();
    return found.of === of ? found : {}; // made for other records than those that are known
  }

  // Reads what there is of these words; the rest of the search does without what does not come.
  return async function look(typed) {
    const known = new Map();
    const fetched = async (word) => {
      const number = fileOf(word, files);
      if (!asked.has(number)) asked.set(number, read(number));
      known.set(word, await asked.get(number).catch(() => (asked.delete(number), {})));
    };
    await Promise.all(typed.filter((word) => files && word.length >= LEAST).map(fetched));
    const file = (word) => known.get(word);
    return { records: inside(file, ["texts", "bodies"], places), values: inside(file, ["labels", "others"], (ids) => ids) };
  };
}

// The values of facets, who has each, and those whose lists a query may mean as a whole.

import { ofHolder, ofValue } from "./weights.js";
import matching from "./matching.js";

const [LISTS, CLOSE, SURE] = [3, 0.95, 0.6]; // as many lists at most, none further off than the first, and none by mere likeness

export default function values({ facets, labels: others, kinds, records }) {
  const known = new Map();
  for (const { name, param, label, values } of [...facets, ...others])
    for (const [key, [said, own, within]] of Object.entries(values))
      known.set(`${name} ${key}`, { id: `${name} ${key}`, name, key, param, facet: label, label: said, own, within, holders: [] });
  for (const { id, kind, values } of records)
    for (const [name, keys] of Object.entries(values))
      if (name !== "disciplines" || kind.kind === "members") keys.forEach((key, place) => known.get(`${name} ${key}`)?.holders.push([id, place]));
  const index = matching([...known.values()], ["label", "own"]);
  const base = kinds.find(({ kind }) => kind === "members")?.base;
  const count = ({ holders }) => holders.filter(([id]) => records[id].kind.kind === "members").length;

  // By record, what the values that it has are worth to a word; of one facet only the best.
  function scores(near) {
    const best = new Map();
    for (const [id, how] of near) {
      const { name, holders } = known.get(id);
      for (const [record, place] of holders) {
        if (!best.has(record)) best.set(record, {});
        const by = best.get(record);
        by[name] = Math.max(by[name] ?? 0, ofHolder(name, how, place));
      }
    }
    return new Map([...best].map(([id, by]) => [id, Object.values(by).reduce((sum, one) => sum + one, 0)]).filter(([, sum]) => sum));
  }

  // The lists that all the words lead to, or most of them; a trade leads to its discipline.
  function lists(found) {
    const sums = new Map();
    for (const near of found)
      for (const [id, how] of near) {
        const { hits = 0, sum = 0 } = sums.get(id) ?? {};
        sums.set(id, { hits: hits + 1, sum: sum + ofValue(how) });
      }
    const most = Math.max(0, ...[...sums.values()].map(({ hits }) => hits));
    const meant = new Map();
    for (const [id, { hits, sum }] of sums) {
      const value = known.get(id);
      const list = value.name === "trades" ? known.get(`disciplines ${value.within}`) : value;
      if (hits === most && sum >= SURE * hits && list?.param && count(list) > 1) meant.set(list, Math.max(sum, meant.get(list) ?? 0));
    }
    const best = Math.max(0, ...meant.values());
    const close = [...meant].filter(([, sum]) => sum >= CLOSE * best).sort(([, a], [, b]) => b - a);
    return close.slice(0, LISTS).map(([list]) => ({ ...list, id: list.id.replace(" ", "/"), count: count(list), href: `${base}${list.param}/${list.key}/` }));
  }

  return { index, scores, lists };
}

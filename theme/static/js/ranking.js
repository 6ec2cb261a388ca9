// In which order what was found is shown: kind by kind, first the kind of whatever fits best.

const [MEMBER, OVER] = [3, 5]; // people look for people more than for anything else, and for what is over less

export default function ranking({ facets, records }, { ids, worth }, today) {
  const over = ({ kind, day }) => day !== "" && day < today && kind.kind !== "news"; // past events, closed calls
  const rank = (record) => worth.get(record.id) + (record.kind.kind === "members" ? MEMBER : 0) - (over(record) ? OVER : 0);
  // What fits alike: first what takes place next, then what took place last.
  const soon = (a, b) => (over(a) ? b.day.localeCompare(a.day) : a.day.localeCompare(b.day));
  const label = (record, name) => (record.values[name] ?? []).map((key) => facets.find((one) => one.name === name)?.values[key]?.[0]).filter(Boolean);

  function terms(record) {
    const trades = label(record, "trades");
    return [...(trades.length ? trades : label(record, "disciplines")), ...label(record, "commune")].filter((term) => term !== record.line);
  }

  const groups = new Map();
  for (const id of ids) {
    const { kind } = records[id];
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push({ record: records[id], rank: rank(records[id]), terms: terms(records[id]) });
  }
  const kinds = [...groups].map(([kind, found]) => ({ kind, found: found.sort((a, b) => b.rank - a.rank || soon(a.record, b.record)) }));
  return { kinds: kinds.sort((a, b) => b.found[0].rank - a.found[0].rank), count: ids.length };
}

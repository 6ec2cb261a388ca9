// What makes one mapping of another (JSON Merge Patch, RFC 7396): mappings merge, null deletes, all else is put in place.

const mapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export function patch(before, after) {
  const found = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (is === undefined) found[name] = null;
    else if (mapping(was) && mapping(is)) {
      const inside = patch(was, is);
      if (Object.keys(inside).length) found[name] = inside;
    } else if (JSON.stringify(was) !== JSON.stringify(is)) found[name] = is;
  }
  return found;
}

// The mapping that a patch makes of another; it is neither of the two.
export function patched(before, change) {
  const found = { ...before };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete found[name];
    else found[name] = mapping(value) ? patched(mapping(found[name]) ? found[name] : {}, value) : value;
  }
  return found;
}

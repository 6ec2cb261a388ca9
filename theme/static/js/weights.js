// What a match is worth by where it stands: what somebody says of itself first, what its text has beside other things last.

const TEXT = { name: 10, title: 7, services: 5, line: 4, texts: 3, bodies: 1 };
// Of a value of a facet: what its label is worth, and its other words. Others of a whole discipline say nothing of a member.
const VALUES = { trades: [8, 7], disciplines: [3, 0], commune: [5, 4], based_at: [4, 4], "events/kind": [7, 6], "opportunities/kind": [7, 6], "events/price": [7, 6], kinds: [6, 6] };
const ANY = [3, 2];
const LATER = 0.3; // of several values the main one comes first: what each one more takes away

export function ofText(near, member) {
  const worth = (field) => TEXT[field === "texts" && member ? "services" : field];
  return Object.entries(near).reduce((sum, [field, how]) => sum + worth(field) * how, 0);
}

const label = ({ label = 0, labels = 0 }) => Math.max(label, 0.9 * labels);
const others = ({ own = 0, others = 0 }) => Math.max(0.9 * own, 0.8 * others); // in this language, and in others

export const ofValue = (near) => Math.max(label(near), others(near));

export function ofHolder(facet, near, place) {
  const [said, meant] = VALUES[facet] ?? ANY;
  return Math.max(said * label(near), meant * others(near)) / (1 + LATER * place);
}

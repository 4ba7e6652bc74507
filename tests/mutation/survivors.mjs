import { REASONS } from './reasons.mjs';

const oneLine = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
};

const reasonOf = (mutant) =>
  REASONS.find(
    ({ file, status, mutator, original, replacement }) =>
      file.test(mutant.file) &&
      (status?.test(mutant.status) ?? true) &&
      (mutator?.test(mutant.mutator) ?? true) &&
      (original?.test(mutant.original) ?? true) &&
      (replacement?.test(mutant.replacement) ?? true),
  )?.why ?? 'NOT YET LOOKED AT';

export const isAlive = ({ status }) => status === 'survived' || status === 'noCoverage';

/** What survives, by file and reason, as text. */
export function survivorsText(results) {
  const alive = results
    .filter(isAlive)
    .toSorted(
      (a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
    );
  const byPlace = grouped(alive, ({ file }) => file);
  return [...byPlace]
    .map(([file, mutants]) => {
      const groups = [...grouped(mutants, reasonOf)].map(
        ([why, some]) => `  ${why}\n${some.map((one) => `    ${placeAndChange(one)}\n`).join('')}`,
      );
      return `${file}\n${groups.join('')}`;
    })
    .join('\n');
}

export const withoutReason = (results) =>
  results.filter((one) => isAlive(one) && reasonOf(one) === 'NOT YET LOOKED AT');

const placeAndChange = ({ line, status, original, replacement }) =>
  `${line}${status === 'noCoverage' ? ' (met by no test)' : ''}: ${oneLine(original)} → ${oneLine(replacement)}`;

function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
const HEADER = 'const { isActive: stryMutAct_9fa48, covers: stryCov_9fa48 } = globalThis.mutation;\n';

const textAt = (lines, { start, end }) => {
  const within = lines.slice(start.line, end.line + 1);
  within[within.length - 1] = within.at(-1).slice(0, end.column);
  within[0] = within[0].slice(start.column);
  return within.join('\n');
};

/**
 * All mutants of these files, told apart by number, and the files with every mutant in place behind a switch
 * (`isActive(7) ? mutated : (covers(7), original)`): Stryker's mutants in Stryker's manner.
 */
export async function instrument(root, files) {
  const given = files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const { files: made, mutants } = await new Instrumenter(silent).instrument(given, OPTIONS);
  const seen = new Map();
  const lines = new Map(given.map(({ name, content }) => [name, content.split('\n')]));
  return {
    sources: new Map(made.map(({ name, content }) => [name, HEADER + withNumbers(content)])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
      const file = relative(root, fileName);
      const original = textAt(lines.get(fileName), location);
      const change = JSON.stringify([file, mutatorName, original, replacement]);
      seen.set(change, (seen.get(change) ?? 0) + 1);
      return {
        id: Number(id),
        key: `${change} ${seen.get(change)}`, // the same from run to run, wherever its line moves
        file,
        line: location.start.line + 1,
        column: location.start.column + 1,
        mutator: mutatorName,
        original,
        replacement,
      };
    }),
  };
}

/** The switches compare numbers: they stand in innermost loops. */
const withNumbers = (content) =>
  content
    .replace(/function stry(NS|Cov|MutAct)_9fa48\([^]*?\n\}\n(?:stryNS_9fa48\(\);\n)?/g, '')
    .replace(
      /(stryMutAct_9fa48|stryCov_9fa48)\(([^()]*)\)/g,
      (_, name, ids) => `${name}(${ids.replaceAll('"', '')})`,
    );

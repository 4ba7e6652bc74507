import { dirname } from 'node:path';

const STATUSES = ['killed', 'timeout', 'survived', 'noCoverage'];

/** How many mutants met which fate, and the share of those that the tests notice, in %. */
export function counted(results) {
  const counts = Object.fromEntries(
    STATUSES.map((name) => [name, results.filter(({ status }) => status === name).length]),
  );
  const score = Math.round((1000 * (counts.killed + counts.timeout)) / results.length) / 10;
  return { mutants: results.length, ...counts, score };
}

const folderOf = ({ file }) => dirname(file);

/** One row for each folder of sources, and one for all. */
export function tableOf(results) {
  const folders = [...new Set(results.map(folderOf))].toSorted();
  const rows = folders.map((folder) => [folder, counted(results.filter((one) => folderOf(one) === folder))]);
  const head = ['folder', 'mutants', ...STATUSES, 'score %'];
  const cells = [...rows, ['all', counted(results)]].map(([name, counts]) => [
    name,
    ...Object.values(counts),
  ]);
  const line = (row) =>
    `| ${row.map((cell, k) => (k === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join(' | ')} |`;
  return [line(head), ...cells.map(line)].join('\n');
}

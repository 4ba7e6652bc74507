// What `npm run test:soak` measured, as README shows it.

const count = (number) => number.toLocaleString('en-US');
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const list = (figures, start) =>
  Object.entries(figures)
    .filter(([name]) => name.startsWith(start))
    .map(([, counted]) => counted);
const sum = (records, key) => records.reduce((total, record) => total + (record[key] ?? 0), 0);

function cases({ figures }) {
  const files = list(figures, '');
  return `${count(sum(files, 'cases'))} cases of ${count(sum(files, 'properties'))} properties, none fails`;
}

function monkey({ figures }) {
  const engines = list(figures, 'monkey-').map(
    ({ engine, version, events, numbers, seconds }) =>
      `${engine} ${version}: ${count(events)} events, ${count(numbers)} numbers in ${seconds} s`,
  );
  const failures = sum(list(figures, 'monkey-'), 'failures');
  return `${engines.join('; ')}. Errors, warnings, wrong numbers, lost state: ${failures}`;
}

function leaks({ figures }) {
  const { 'leaks-mounts': mounts, 'leaks-monkey': used } = figures;
  const embeds = mounts.rounds * mounts.embeds;
  const left = ({ leakedBytes, warmBytes, leakedNodes, leakedListeners }) =>
    `${leakedBytes > 0 ? '+' : ''}${count(leakedBytes)} bytes of heap on ${count(warmBytes)}, ` +
    `${leakedNodes} nodes, ${leakedListeners} listeners`;
  return [
    `${count(embeds)} embeds, ten at a time, come and go: ${left(mounts)}`,
    ...(used
      ? [`the page after 2 × ${count(used.events)} events in ${used.seconds} s and reset: ${left(used)}`]
      : []),
  ].join('; ');
}

const faults = ({ figures }) => `${figures.faults.faults} faults survived, ${figures.faults.tests} tests`;

function build({ figures }) {
  const { files, bytes, sha256 } = figures.build;
  return `two builds, ${count(files)} files of ${count(bytes)} bytes, the same: ${sha256.slice(0, 12)}…`;
}

const size = ({ figures }) =>
  Object.entries(figures.size)
    .map(([kind, kB]) => `${kind} ${kB} kB`)
    .join(', ');

function mutation({ figures }) {
  const { mutants, killed, timeout, survived, noCoverage, withoutReason, score } = figures.mutation;
  const open = withoutReason > 0 ? `, ${count(withoutReason)} of them not yet looked into` : '';
  return (
    `${percent(score / 100)} of ${count(mutants)} mutants killed (${count(killed + timeout)}); ` +
    `${count(survived + noCoverage)} survive, listed with their reasons${open}`
  );
}

const PARTS = [
  ['properties', 'Properties', cases],
  ['oracle', 'Against exact arithmetic', cases],
  ['monkey', 'Monkey', monkey],
  ['faults', 'Faults', faults],
  ['leaks', 'Leaks', leaks],
  ['mutation', 'Mutants', mutation],
  ['build', 'Reproducible build', build],
  ['size', 'Sizes (brotli)', size],
];

/** A Markdown table of all that is measured, and the machine below it. */
export function figuresTable(measured) {
  const known = PARTS.filter(([name]) => name in measured);
  const rows = known.map(([name, title, told]) => {
    const { seed, minutes, day } = measured[name];
    return [title, told(measured[name]), seed, minutes ?? '–', day];
  });
  const header = ['what', 'how much', 'seed', 'minutes', 'day'];
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const machines = [...new Set(known.map(([name]) => measured[name].machine))];
  return [...lines, '', `Measured on ${machines.join(' and on ')}.`].join('\n');
}

// README's table is measured, not written, so nothing else lays it out
const OPENS = '<!-- prettier-ignore-start -->\n';
const CLOSES = '\n<!-- prettier-ignore-end -->';

function placeIn(readme) {
  const from = readme.indexOf(OPENS) + OPENS.length;
  const to = readme.indexOf(CLOSES, from);
  if (from < OPENS.length || to < 0) throw new Error('README has no place for the figures');
  return { from, to };
}

/** README with this table in the place of the last one. */
export function withFigures(readme, table) {
  const { from, to } = placeIn(readme);
  return readme.slice(0, from) + table + readme.slice(to);
}

/** The table as README shows it now. */
export function figuresShown(readme) {
  const { from, to } = placeIn(readme);
  return readme.slice(from, to);
}

/** What must not stand in a workflow anywhere. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/pull_request_target|workflow_run/, 'runs what a stranger sent with rights of its own'],
  [/\bsecrets\b/, 'uses secrets'],
  [/write-all/, 'may write everything'],
  [/npm (?:i|install|update)\b/, 'installs what is not locked'],
];

const PINNED = /^\s*(?:- )?uses: [\w.-]+(?:\/[\w.-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/;
const TOP_PERMISSIONS = /^permissions:(?: \{\}|\n {2}contents: read)\n(?! )/m;
const LINE_OF_JOB = /^ {2}(\w+):$/;

/** The one job that may write, and what: pages.yml hands the built page on. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = { deploy: ['pages', 'id-token'] };

/** The text of each `run`, whether it stands in the line or in a block below it. */
function runsOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, k) => {
    const [, indent, key] = /^( *(?:- )?)(run: ?)/.exec(line) ?? [];
    if (indent === undefined || key === undefined) return [];
    const below = lines.slice(k + 1);
    const end = below.findIndex((next) => next.trim() !== '' && next.search(/\S/) <= indent.length);
    return [line, ...below.slice(0, end < 0 ? below.length : end)].join('\n');
  });
}

type Job = { readonly name: string; readonly text: string };

function jobsOf(text: string): Job[] {
  const jobs: { name: string; lines: string[] }[] = [];
  for (const line of text.slice(text.search(/^jobs:$/m)).split('\n')) {
    const [, name] = LINE_OF_JOB.exec(line) ?? [];
    if (name) jobs.push({ name, lines: [] });
    jobs.at(-1)?.lines.push(line);
  }
  return jobs.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

function faultsOfJob({ name, text }: Job): string[] {
  const writes = [...text.matchAll(/^ +([\w-]+): write$/gm)].map(([, right]) => right!);
  return [
    /^ {4}timeout-minutes: \d+$/m.test(text) ? [] : 'has no limit of time',
    count(text, /uses: actions\/checkout@/g) === count(text, /^ +persist-credentials: false$/gm)
      ? []
      : 'keeps what it checked out with',
    writes.filter((right) => !MAY_WRITE[name]?.includes(right)).map((right) => `may write ${right}`),
  ]
    .flat()
    .map((fault) => `${name} ${fault}`);
}

/** Where a workflow takes what may change under its name, or lets what comes in act with its rights. */
export function workflowFaults(text: string): string[] {
  const uses = text.split('\n').filter((line) => /\buses:/.test(line));
  return [
    uses.filter((line) => !PINNED.test(line)).map((line) => `not pinned to a commit: ${line.trim()}`),
    TOP_PERMISSIONS.test(text) ? [] : 'its jobs may do more than read',
    FORBIDDEN.flatMap(([pattern, fault]) => (pattern.test(text) ? fault : [])),
    // pasted into the shell's text before the shell reads it; by way of `env` it is a value
    runsOf(text).flatMap((run) => (run.includes('${{') ? `an expression in a script: ${run.trim()}` : [])),
    jobsOf(text).flatMap(faultsOfJob),
  ].flat();
}

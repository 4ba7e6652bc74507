// `npm test`: every check in order, each by its own npm script. Goes on after a failure and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'softmax-backwards-'));
const reportOf = (name) => join(reports, `${name}.json`);

/** Runs one npm script with its output passed on; true if it ended well. */
function npmRun(script, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A check that is one test: it passed or it failed. */
const asOneTest = (script) => async () => {
  const passed = await npmRun(script);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
};

const readReport = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** As much of what a failure says as tells its cause, without colours. */
const REASON_LINES = 12;
const ESCAPES = new RegExp(String.raw`\u001b\[[\d;]*m`, 'g');
const withReason = (name, messages) =>
  [name, ...messages.join('\n').replaceAll(ESCAPES, '').split('\n').slice(0, REASON_LINES)].join('\n    ');

const messagesOf = ({ tests }) =>
  tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors.map(({ message }) => message)));

/** Each failed test of a Playwright report, its file first. */
const failedSpecs = ({ suites = [], specs = [] }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map((spec) => withReason(`${spec.file}:${spec.line} ${spec.title}`, messagesOf(spec))),
  ...suites.flatMap(failedSpecs),
];

/** A runner that ended badly, or counted no test at all, has failed even where its report names no failed test. */
function heldToItsEnd(counts, endedWell) {
  if (!endedWell && counts.failed === 0) return { ...counts, failed: 1 };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test ran' };
  return counts;
}

/** One of vitest's runs, counted from its own report. */
async function vitest(script, reportPath) {
  const endedWell = await npmRun(script, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ]);
  const report = readReport(reportPath);
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...unloadable.map(({ name, message }) => withReason(name, [message])),
      ...report.testResults.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => withReason(fullName, failureMessages)),
      ),
    ],
  };
  return heldToItsEnd(counts, endedWell);
}

const vitestAlone = (script, name) => () => vitest(script, reportOf(name));

/** A run that skips what it has no program for. A stranger may do without, CI may not. */
const vitestWhereItCan = (script, name, lack) => async () => {
  const counts = await vitest(script, reportOf(name));
  if (counts.skipped === 0) return counts;
  const note = `SKIPPED: ${lack}`;
  console.log(`\n${'!'.repeat(note.length)}\n${note}\n${'!'.repeat(note.length)}`);
  return { ...counts, failed: counts.failed + (process.env.CI ? counts.skipped : 0), note };
};

const shownCode = vitestWhereItCan(
  'test:code',
  'code',
  'no Python with NumPy and PyTorch, so not every program that the page shows was run',
);

const derivations = vitestWhereItCan(
  'test:tex',
  'tex',
  'no pdflatex with its packages and pdftotext, so what the page gives as LaTeX was not set',
);

const browsers = vitestWhereItCan(
  'test:browsers',
  'browsers',
  'not all of Chromium, Firefox and WebKit are here, so the page was not run in each',
);

const monkey = vitestWhereItCan(
  'test:monkey',
  'monkey',
  'not all of Chromium, Firefox and WebKit are here, so no monkey was at the page in each',
);

async function browser() {
  const browserReport = reportOf('browser');
  const endedWell = await npmRun('test:browser', ['--reporter=list,json'], {
    CHROME_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  });
  const { stats, errors, suites } = readReport(browserReport);
  const counts = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    names: [...failedSpecs({ suites }), ...errors.map(({ message }) => message)],
  };
  return heldToItsEnd(counts, endedWell);
}

const STAGES = [
  { name: 'format', run: asOneTest('format:check') },
  { name: 'lint', run: asOneTest('lint') },
  { name: 'unused', run: asOneTest('lint:unused') },
  { name: 'types', run: asOneTest('types') },
  { name: 'unit', run: vitestAlone('test:unit', 'unit') },
  { name: 'code', run: shownCode },
  { name: 'tex', run: derivations },
  { name: 'build', run: asOneTest('build') },
  { name: 'browser', run: browser, needs: 'build' },
  { name: 'browsers', run: browsers, needs: 'build' },
  { name: 'monkey', run: monkey, needs: 'build' },
  { name: 'leaks', run: vitestAlone('test:leaks', 'leaks'), needs: 'build' },
  { name: 'supply', run: vitestAlone('test:supply', 'supply'), needs: 'build' },
  { name: 'size', run: asOneTest('size'), needs: 'build' },
];

async function runStage({ name, run, needs }, done) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const started = performance.now();
  const blocked = done.some((result) => result.name === needs && result.failed > 0);
  const counts = await (
    blocked ? Promise.reject(new Error(`not run, because ${needs} failed`)) : run()
  ).catch((error) => ({ passed: 0, failed: 1, skipped: 0, note: error.message }));
  const result = { name, ...counts, seconds: ((performance.now() - started) / 1000).toFixed(1) };
  console.log(summary(result));
  return result;
}

const tally = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What failed, and how, is said at the very end too: of a long log often only the end is kept. */
const summary = (result) =>
  [
    `${result.name}: ${tally(result)} in ${result.seconds} s${result.note ? ` (${result.note})` : ''}`,
    ...(result.names ?? []).map((name) => `  failed: ${name}`),
  ].join('\n');

const results = [];
for (const stage of STAGES) results.push(await runStage(stage, results));
rmSync(reports, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(`\n── all ${'─'.repeat(67)}\n${results.map(summary).join('\n')}\n`);
process.exitCode = all.failed > 0 ? 1 : 0;
console.log(tally(all));

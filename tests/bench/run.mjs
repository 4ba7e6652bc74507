// `npm run bench`: what the page and the engine cost on this machine, as one Markdown table each. Nothing here is a test:
// absolute times drift between machines and minutes, so trust the ratios of one run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureChecks } from './check.mjs';
import { measureDiagnosis } from './diagnosis.mjs';
import { measureDrags } from './drag.mjs';
import { measureEngine } from './engine.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'softmax-backwards-bench-'));

try {
  const engine = await measureEngine(root, scratch);
  const diagnosis = await measureDiagnosis(root, scratch);
  const checks = await measureChecks(root, scratch);
  const drags = await measureDrags(root, scratch);
  const load = loadavg()[0].toFixed(1); // over the number of cores: others were using the machine, run it again
  const machine = `${cpus()[0].model}, ${cpus().length} cores; Node ${process.version}; Chromium ${drags.chromium}; load ${load}`;
  const report = [
    '# Measured by `npm run bench`',
    `${new Date().toISOString()} · ${machine}`,
    engine.markdown,
    diagnosis.markdown,
    checks.markdown,
    drags.markdown,
  ].join('\n\n');
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.md'), `${report}\n`);
  console.log(`\n${report}\n\nwritten to bench-results/results.md`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

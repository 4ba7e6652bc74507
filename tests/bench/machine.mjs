// What the numbers were measured on, and whether others were using it.
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium } from '../chromium.mjs';
import { versionOf } from '../installing.mjs';

export function machineText() {
  const [{ model }] = cpus();
  const chromium = versionOf(findChromium()) ?? 'Chromium';
  return `${model.trim()}, ${cpus().length} cores; Node ${process.version}; ${chromium}; load ${loadavg()[0].toFixed(1)}`;
}

const PAUSE_MS = 1000;
/** Beyond it, a browser and the page in it no longer have the cores that they would take. */
const MOST_TAKEN = 0.15;

function coreTimes() {
  const times = cpus().map((core) => core.times);
  const all = times.flatMap(Object.values).reduce((sum, time) => sum + time, 0);
  return { all, idle: times.reduce((sum, { idle }) => sum + idle, 0) };
}

/** The share of the cores that others take while we take nothing. */
export async function takenByOthers() {
  await pause(PAUSE_MS); // until what we started has ended
  const before = coreTimes();
  await pause(PAUSE_MS);
  const after = coreTimes();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Null where times can be trusted. */
export const warningOf = (taken) =>
  taken <= MOST_TAKEN
    ? null
    : `**Others were taking ${(100 * taken).toFixed(0)} % of this machine: these times are worth nothing, and a “no” least of all. Run it again on an idle one.**`;

import type { CDPSession, Page } from '@playwright/test';

/** What a renderer holds on to once its garbage is collected. Counts are of all documents of the process. */
export type Footprint = {
  /** Bytes of JavaScript's heap in use. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
};

const COUNTED = { nodes: 'Nodes', listeners: 'JSEventListeners', documents: 'Documents' } as const;

async function read(session: CDPSession): Promise<Footprint> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return {
    heap: usedSize,
    nodes: count(COUNTED.nodes),
    listeners: count(COUNTED.listeners),
    documents: count(COUNTED.documents),
  };
}

/** The most collections that are waited for: what holds a document may itself be freed only by the one before. */
const MOST_COLLECTIONS = 20;
/** A heap that a collection makes less smaller than this is at rest, bytes. */
const REST = 2000;

/** Collects garbage until a collection frees nothing more. */
export async function footprintOf(page: Page): Promise<Footprint> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  let last = await read(session);
  for (let k = 0; k < MOST_COLLECTIONS; k++) {
    const next = await read(session);
    const isAtRest = last.heap - next.heap < REST && next.nodes === last.nodes;
    last = next;
    if (isAtRest) break;
  }
  await session.detach();
  return last;
}

/** As an issue states it: the heap within 5 % of its warm baseline, and of all else not one more. */
export const HEAP_MARGIN = 1.05;

/** What is told of two footprints, in bytes and counts. */
export const leakFigures = (warm: Footprint, after: Footprint) => ({
  warmBytes: warm.heap,
  leakedBytes: after.heap - warm.heap,
  leakedNodes: after.nodes - warm.nodes,
  leakedListeners: after.listeners - warm.listeners,
});

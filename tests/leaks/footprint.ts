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
/** So many collections in turn that free nothing. */
const ENOUGH = 3;

const DETACHED = 2;

/** Nodes that have left the document and that a script still holds, as a snapshot of the heap tells them. */
export async function detachedNodes(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as {
    readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
    readonly nodes: readonly number[];
    readonly strings: readonly string[];
  };
  const fields = snapshot.meta.node_fields;
  const [detached, name] = [fields.indexOf('detachedness'), fields.indexOf('name')];
  return nodes.flatMap((value, k) =>
    k % fields.length === detached && value === DETACHED ? [strings[nodes[k - detached + name]!]!] : [],
  );
}

/**
 * The nodes of the page, but for what a live region says and what the browser makes inside of a field when it is first used. Not
 * those of the head, where links to what has been loaded once stay.
 */
export const documentNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body);
    let count = 1;
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('[aria-live], [role="status"]')) count++;
    return count;
  });

/** Collects garbage until a collection frees nothing more. */
export async function footprintOf(page: Page): Promise<Footprint> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  let last = await read(session);
  for (let k = 0, rests = 0; k < MOST_COLLECTIONS && rests < ENOUGH; k++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    const next = await read(session);
    const isAtRest =
      last.heap - next.heap < REST && next.nodes === last.nodes && next.listeners === last.listeners;
    rests = isAtRest ? rests + 1 : 0;
    last = next;
  }
  await session.detach();
  return last;
}

/**
 * The heap holds machine code too, of what runs often, and that grows for many minutes: half a megabyte in 300 events. Without a
 * compiler it holds what the page keeps, and nothing else.
 */
export const WITHOUT_COMPILER: readonly string[] = ['--js-flags=--jitless --no-lazy --no-flush-bytecode'];

/** The heap within 5 % of its warm baseline, and of all else not one more. */
export const HEAP_MARGIN = 1.05;

/** What is told of two footprints, in bytes and counts. */
export const leakFigures = (warm: Footprint, after: Footprint) => ({
  warmBytes: warm.heap,
  leakedBytes: after.heap - warm.heap,
  leakedNodes: after.nodes - warm.nodes,
  leakedListeners: after.listeners - warm.listeners,
});

/** React numbers what it makes as it goes on. */
const withoutNumbers = (description: string): string => description.replace(/_r_\w+_/g, '_');

/** Who listens to what, in order: `JSEventListeners` by name. */
export async function listening(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const group = { objectGroup: 'listening' };
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'EventTarget.prototype',
    ...group,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId!,
    ...group,
  });
  const { result: targets } = await session.send('Runtime.getProperties', {
    objectId: objects.objectId!,
    ownProperties: true,
  });
  const found: string[] = [];
  for (const { value } of targets) {
    if (!value?.objectId || value.type !== 'object') continue;
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: value.objectId });
    const types = listeners.map(({ type }) => type).toSorted();
    if (types.length > 0) found.push(`${withoutNumbers(value.description ?? '')}: ${types.join(' ')}`);
  }
  await session.send('Runtime.releaseObjectGroup', group);
  await session.detach();
  return found.toSorted();
}

declare global {
  /** Made in the head of index.html, after which no Trusted Types policy can be made; absent where the browser knows none. */
  var workerPolicy: { createScriptURL(address: string): string } | undefined;
}

/** Throws where the browser refuses. A worker is one classic script, but while it is served from its sources. */
export const workerAt = (address: string): Worker =>
  new Worker(globalThis.workerPolicy?.createScriptURL(address) ?? address, {
    type: import.meta.env.DEV ? 'module' : 'classic',
  });

/** In window px of the tab, wherever the frame stands in it. */
export type Point = { readonly x: number; readonly y: number };

/** The page of the tab, or the first frame in it. */
export type Where = 'page' | 'frame';

/** All that the scenario asks of an engine. Input is the engine's own: what a hand would do, no event made by script. */
export type Tab = {
  readonly name: string;
  readonly version: string;
  /** What the engine itself has put in its console since it was started, where it tells. */
  readonly complaints: readonly string[];
  readonly goto: (address: string) => Promise<unknown>;
  /** The value of an expression, or of the promise that it is. */
  readonly evaluate: (where: Where, expression: string) => Promise<unknown>;
  readonly move: (to: Point) => Promise<unknown>;
  readonly down: () => Promise<unknown>;
  readonly up: () => Promise<unknown>;
  /** One key by its name in `KeyboardEvent.key`. */
  readonly press: (key: string) => Promise<unknown>;
  /** A key with the modifiers before it: Control+Shift+z. */
  readonly chord: (keys: string) => Promise<unknown>;
  /** A finger goes down at the first of these points, along the others, and up at the last; none where an engine has no finger. */
  readonly touch: ((along: readonly Point[]) => Promise<unknown>) | null;
  /** The colours that the reader's system prefers; none where an engine cannot be told. */
  readonly prefer: ((scheme: 'light' | 'dark') => Promise<unknown>) | null;
  /** Gives the page this much room. */
  readonly resize: (width: number, height: number) => Promise<unknown>;
  /** A PNG of what is in sight. */
  readonly screenshot: () => Promise<Uint8Array>;
  readonly close: () => Promise<unknown>;
};

/** Starts a browser, which has one tab, by the programs that were found for it. */
export type StartBrowser = (programs: readonly string[]) => Promise<Tab>;

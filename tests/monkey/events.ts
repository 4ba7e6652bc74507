/** Where in the target: shares of its width and height. */
export type Spot = readonly [number, number];

/** What is aimed at; `any` is whatever can be pressed, moved or typed into. */
export type Among =
  | 'any'
  | 'slider'
  | 'bar'
  | 'cell'
  | 'ribbon'
  | 'tab'
  | 'four'
  | 'switch'
  | 'formula'
  | 'picture'
  | 'menu'
  | 'button'
  | 'lesson'
  | 'field';

/** The k-th of those that are in sight and enabled when it happens, counted round and round. */
type Aimed = { readonly among: Among; readonly target: number };

export type Dropped = { readonly name: string; readonly bytes: readonly number[] };

/** One thing that a reader, the browser or the page around does: a plain record, to be written down and done again. */
export type MonkeyEvent =
  | { readonly do: 'open'; readonly hash: string; readonly view: string; readonly framed: boolean }
  | ({ readonly do: 'point' | 'click' | 'doubleClick'; readonly at: Spot } & Aimed)
  | ({ readonly do: 'drag' | 'touch'; readonly along: readonly Spot[] } & Aimed)
  | { readonly do: 'press'; readonly keys: readonly string[] }
  | {
      readonly do: 'write';
      readonly target: number;
      readonly text: string;
      /** Key by key, all at once, or as what a paste brings. */
      readonly how: 'type' | 'insert' | 'paste';
      readonly lastKey: string | null;
    }
  | { readonly do: 'choose'; readonly target: number; readonly option: number }
  | ({ readonly do: 'drop'; readonly file: Dropped } & Aimed)
  | { readonly do: 'address'; readonly hash: string }
  | { readonly do: 'back' | 'forward' }
  | { readonly do: 'tell'; readonly message: unknown }
  | { readonly do: 'size'; readonly width: number; readonly height: number }
  | { readonly do: 'prefer'; readonly scheme: 'light' | 'dark' }
  | { readonly do: 'undo' | 'redo' };

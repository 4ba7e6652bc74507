import type { Where } from './tab';

/** A way in which a reader meets the built page. */
export type Placement = {
  readonly name: string;
  readonly where: Where;
  readonly file: 'index.html' | 'standalone.html';
  readonly sandbox: string | null;
};

export const PLACEMENTS: readonly Placement[] = [
  { name: 'embedded in a course page', where: 'frame', file: 'index.html', sandbox: null },
  { name: 'at the top of a tab', where: 'page', file: 'index.html', sandbox: null },
  { name: 'as one file in a sandbox', where: 'frame', file: 'standalone.html', sandbox: 'allow-scripts' },
];

export type Point = readonly [number, number];

export type Series = {
  readonly name: string;
  readonly points: readonly Point[];
  /** css colour, e.g. var(--color-a) */
  readonly colour: string;
  readonly dash?: boolean;
};

export type Dot = {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly name: string;
  readonly emphasis?: boolean;
  /** written beside the dot */
  readonly text?: string;
};

export type Guide = {
  readonly kind: 'vertical' | 'horizontal' | 'segment';
  readonly at?: number;
  readonly from?: Point;
  readonly to?: Point;
  readonly label?: string;
  /** of a horizontal one: at its right end above it, unless told that it stands at the left end below it */
  readonly labelAt?: 'start';
  readonly colour?: string;
};

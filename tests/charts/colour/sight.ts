import { labOf, linearOf, type Lab, type Linear } from './deltaE';

type Rows = readonly [Linear, Linear, Linear];

/**
 * How linear RGB looks to an eye that lacks a cone (severity 1). G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE Trans.
 * Vis. Comput. Graph. 15 (2009) 1291, table 1; and on paper without colour, where only the luminance is left.
 */
export const SIGHTS = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Record<string, Rows>;

export type Sight = keyof typeof SIGHTS;

const within = (share: number) => Math.max(0, Math.min(1, share));

/** '#rrggbb' as it is seen. */
export function seenBy(sight: Sight, colour: string): Lab {
  const [red, green, blue] = linearOf(colour);
  const channel = ([r, g, b]: Linear) => within(r * red + g * green + b * blue);
  const [first, second, third] = SIGHTS[sight];
  return labOf([channel(first), channel(second), channel(third)]);
}

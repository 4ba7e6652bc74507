import fc from 'fast-check';
import { encodeExperiment } from '../../src/state/addressEncode';
import { ADDRESS_LIMIT } from '../../src/state/addressEntries';
import { PANELS } from '../../src/state/view/viewTable';
import { KEY_RECORD } from '../../src/views/keys/keyRecord';
import { addresses, experiments } from '../state/arbitraries';
import { luckOf, type Luck } from './chance';
import type { Among, Dropped, MonkeyEvent, Spot } from './events';
import { NUMBERS, numpyFile, PASTES } from './typed';

/** With every so many events the page is opened anew, so that what led to a failure is no longer than that. */
export const VISIT = 30;

const drawn = <Value>(of: fc.Arbitrary<Value>, luck: Luck): Value =>
  fc.sample(of, { seed: luck.whole(2 ** 31), numRuns: 1 })[0]!;

const USUAL = [
  '',
  'z=2,1,0.1&step=da_dz',
  'preset=iris&step=dE_dW',
  'preset=saturated&arg=z&form=a&step=dE_dz',
  'preset=one-class',
  'preset=overflow&step=softmax',
  'a=0.7,0.2,0.1&step=loss&loss=crossEntropy',
  'lesson=1',
  'z=1,2,3,4,5,6,7,8,9,10&step=da_dz',
  'activation=gelu&step=da_dz',
];

/** An experiment that can run, as it is written; none so long that an edit could bring it over the limit. */
function goodHash(luck: Luck): string {
  if (luck.next() < 0.5) return luck.oneOf(USUAL);
  const hash = encodeExperiment(drawn(experiments, luck));
  return hash.length < ADDRESS_LIMIT / 4 ? hash : luck.oneOf(USUAL);
}

const anyHash = (luck: Luck): string => (luck.next() < 0.6 ? goodHash(luck) : drawn(addresses, luck));

const view = (luck: Luck): string =>
  [
    luck.next() < 0.15 ? 'lang=de' : '',
    luck.next() < 0.2 ? `theme=${luck.oneOf(['dark', 'light'])}` : '',
    luck.next() < 0.2 ? `show=${[...new Set(luck.some(1, 4, () => luck.oneOf(PANELS)))].join()}` : '',
    luck.next() < 0.1 ? `lock=${luck.oneOf(['all', 'z', 'y,loss', 'arg,form', 'T,lr'])}` : '',
    luck.next() < 0.3 ? 'motion=reduce' : '',
  ]
    .filter((part) => part !== '')
    .join('&');

function open(luck: Luck): MonkeyEvent {
  const framed = luck.next() < 0.3;
  return { do: 'open', hash: luck.next() < 0.85 ? goodHash(luck) : anyHash(luck), view: view(luck), framed };
}

const AMONG: readonly (readonly [number, Among])[] = [
  [4, 'any'],
  [2, 'slider'],
  [1, 'bar'],
  [3, 'cell'],
  [3, 'ribbon'],
  [2, 'tab'],
  [2, 'four'],
  [2, 'switch'],
  [1, 'formula'],
  [2, 'picture'],
  [1, 'menu'],
  [2, 'button'],
  [1, 'lesson'],
];
const DRAGGED: readonly (readonly [number, Among])[] = [
  [4, 'slider'],
  [2, 'bar'],
  [1, 'cell'],
  [3, 'picture'],
  [1, 'any'],
];

const target = (luck: Luck) => luck.whole(10_000);
const round = (share: number) => Math.round(share * 1000) / 1000;
const spot = (luck: Luck): Spot => [round(luck.next()), round(luck.next())];
/** Mostly the middle, which no corner of a round button misses. */
const place = (luck: Luck): Spot => (luck.next() < 0.7 ? [0.5, 0.5] : spot(luck));

const aimed = (kind: 'point' | 'click' | 'doubleClick') => (luck: Luck) =>
  ({ do: kind, among: luck.weighed(AMONG), target: target(luck), at: place(luck) }) as const;

const along = (kind: 'drag' | 'touch') => (luck: Luck) =>
  ({
    do: kind,
    among: luck.weighed(DRAGGED),
    target: target(luck),
    along: luck.some(2, 5, () => spot(luck)),
  }) as const;

/** The browser's own keys for printing and for leaving are left out. */
const KEYS = [
  ...new Set(Object.values(KEY_RECORD).flatMap((entries) => entries.flatMap(({ keys }) => keys))),
].filter((key) => key !== 'Control+p');
const UNDO = ['Control+z', 'Control+y', 'Control+Shift+z'];

function press(luck: Luck): MonkeyEvent {
  const keys = luck.weighed([
    [3, KEYS],
    [1, UNDO],
    [1, ['Tab']],
    [1, ['ArrowRight', 'ArrowLeft']],
  ]);
  return { do: 'press', keys: luck.some(1, 8, () => luck.oneOf(keys)) };
}

const write = (luck: Luck): MonkeyEvent => ({
  do: 'write',
  target: target(luck),
  text: luck.next() < 0.7 ? luck.oneOf(NUMBERS) : luck.oneOf(PASTES),
  how: luck.weighed([
    [2, 'type'],
    [2, 'insert'],
    [1, 'paste'],
  ]),
  lastKey: luck.oneOf([null, 'Tab', 'Enter', 'Escape', 'ArrowUp']),
});

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

function file(luck: Luck): Dropped {
  const numbers = luck.some(1, 9, () => luck.whole(4001) / 1000 - 2);
  return luck.weighed<Dropped>([
    [2, { name: 'numbers.npy', bytes: numpyFile(numbers) }],
    [2, { name: 'numbers.csv', bytes: bytesOf(numbers.join(luck.oneOf([',', '\n', ';']))) }],
    [1, { name: 'numbers.json', bytes: bytesOf(JSON.stringify(numbers)) }],
    [1, { name: 'noise.npy', bytes: luck.some(0, 200, () => luck.whole(256)) }],
    [1, { name: 'cut.npy', bytes: numpyFile(numbers).slice(0, luck.whole(130)) }],
    [1, { name: 'noise.bin', bytes: luck.some(0, 200, () => luck.whole(256)) }],
  ]);
}

const drop = (luck: Luck): MonkeyEvent => ({
  do: 'drop',
  among: luck.oneOf(['field', 'picture', 'any']),
  target: target(luck),
  file: file(luck),
});

const GARBAGE: readonly unknown[] = [
  null,
  'set',
  42,
  [],
  { target: 'softmax-backwards' },
  { target: 'softmax-backwards', v: 2, type: 'set', state: 'z=1,2,3' },
  { target: 'softmax-backwards', v: 1, type: 'set', state: 7 },
  { target: 'softmax-backwards', v: 1, type: 'toString' },
  { target: 'softmax-backwards', v: 1, type: 'check', quantity: 'x', text: '1' },
  { subject: 'lti.frameResize.response' },
  { context: 'h5p', action: 'resize' },
  { type: 'iframe-child-init' },
];

function tell(luck: Luck): MonkeyEvent {
  const to = (message: object) => ({ target: 'softmax-backwards', v: 1, ...message });
  const request = luck.whole(2 ** 31);
  const quantity = luck.oneOf(['a', 'da_dz', 'dE_dz', 'dE_dW']);
  const message = luck.weighed<unknown>([
    [3, to({ type: 'set', state: anyHash(luck) })],
    [3, to({ type: 'get-trace', request })],
    [1, to({ type: 'check', request, quantity, text: luck.oneOf(PASTES) })],
    [1, luck.oneOf(GARBAGE)],
  ]);
  return { do: 'tell', message };
}

const DRAW: readonly (readonly [number, (luck: Luck) => MonkeyEvent])[] = [
  [4, aimed('point')],
  [14, aimed('click')],
  [1, aimed('doubleClick')],
  [8, along('drag')],
  [3, along('touch')],
  [10, press],
  [7, write],
  [2, (luck) => ({ do: 'choose', target: target(luck), option: luck.whole(100) })],
  [2, drop],
  [4, (luck) => ({ do: 'address', hash: anyHash(luck) })],
  [2, (luck) => ({ do: luck.oneOf(['back', 'forward'] as const) })],
  [4, tell],
  [2, (luck) => ({ do: 'size', width: 200 + luck.whole(1401), height: 400 + luck.whole(1201) })],
  [1, (luck) => ({ do: 'prefer', scheme: luck.oneOf(['light', 'dark'] as const) })],
  [3, (luck) => ({ do: luck.oneOf(['undo', 'undo', 'redo'] as const) })],
];

/** The event with this index of this seed: of nothing else, so that both are all that it takes to do it again. */
export function monkeyEvent(seed: number, index: number): MonkeyEvent {
  const luck = luckOf(seed, index);
  return index % VISIT === 0 ? open(luck) : luck.weighed(DRAW)(luck);
}

export const monkeyEvents = (seed: number, count: number): MonkeyEvent[] =>
  Array.from({ length: count }, (_, index) => monkeyEvent(seed, index));

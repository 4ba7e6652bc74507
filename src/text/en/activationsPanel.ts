import { numberText, signedText } from '../numbers';
import { indexed } from './names';
import { say, sayEntry, sayList } from './spoken';

/** The panel "Other activations": what stands around its pictures and numbers. What depends on these: activationsPanel.ts. */
export const activationsPanel = {
  lead: 'Is the choice between z and a special to softmax? Draw ten activations with their derivatives, and see which can be written in a.',
  gallery: 'Ten activations; browsing changes nothing in your network',
  reach: { either: 'z or a', a: 'a is enough', z: 'needs z' },
  key: { f: 'f(z) = a', prime: 'f′(z) = ∂a/∂z' },
  inNetwork: 'in your network',
  use: 'Use it in the network',
  used: 'The network uses it',
  axis: { z: 'z' },
  probe: 'probe z',
  toLogit: (index: number) => `Back to ${indexed('z', index)}`,
  curves: (noun: string, from: number, to: number): string =>
    `Two curves over z from ${say(from, true)} to ${say(to, true)}: the activation f, ${noun}, and its derivative f prime. A slider moves the probe.`,
  probeText: (z: number, a: number, slope: number): string =>
    `z ${say(z)}: f ${say(a)}, f prime ${say(slope)}`,
  dot: (index: number, z: number) => `${indexed('z', index)} = ${numberText(z)}`,
  dots: {
    one: (logit: string) => `The large dots stand at your logit ${logit}.`,
    all: (count: number) => `The dots stand at your ${count} logits.`,
    large: (count: number, logit: string) =>
      `The dots stand at your ${count} logits, the large ones at ${logit}.`,
  },
  allOutside: 'All your logits lie outside the picture.',
  outside: (named: readonly string[], more: number) => `Outside the picture: ${sayList(named, more)}.`,
  numbers: { z: 'z', a: 'a = f(z)', slope: 'f′(z)' },
};

export const primeForms = {
  written: { z: 'f′ written in z', a: 'f′ written in a' },
  said: (form: 'z' | 'a', formula: string, given: string, result: number): string =>
    `f prime, written in ${form}, is ${formula}. Given ${form} = ${given} it is ${say(result)}.`,
  cannot: 'cannot be written in a',
  cannotBecause: (reason: string) => `It cannot be written in a: ${reason}`,
  same: {
    exactly: 'Both forms give the same number, to the last digit.',
    rounded: (apart: string) => `Both forms give the same number; their rounding differs by ${apart}.`,
  },
};

export const twins = {
  title: 'Two z, one a, two slopes',
  lead: 'Drag z: the other logit with the same a follows.',
  picture: (noun: string, minimum: number): string =>
    `The curve of ${noun} around its minimum at z = ${say(minimum)}, with a level line at a, the two points where the curve crosses it, and the tangent at each.`,
  axis: 'a = f(z)',
  level: 'the same a',
  table: 'The two logits that share one activation, and their slopes',
  first: 'z',
  second: 'its twin z′',
  heads: { which: 'point', logit: 'logit', activation: 'a = f', slope: 'slope f′' },
  valueText: (z: number, twin: number | null): string =>
    twin === null ? `z ${say(z)}, no twin` : `z ${say(z)}, twin ${say(twin)}`,
  none: {
    right: 'No twin here: for z ≥ 0, a is not negative, and nowhere else does f reach that value.',
    minimum: 'No twin here: at the minimum itself the two have met.',
    underflow: 'No twin here: so far left, f has underflowed to 0 in double precision.',
  },
  moral: 'A derivative that is told only a would have to answer both at once. So this one keeps z.',
};

const held = (z: string) =>
  `Softmax is a function of all its logits. Here only ${z} moves and the others are held`;

export const softmaxPanel = {
  /** Of the curve along one logit */
  curve: {
    alone: (z: string, a: string) =>
      `${held(z)}: but no other class shares with it, so ${a} is 1 wherever ${z} is, and its derivative is 0.`,
    sigmoid: (z: string, centre: string) =>
      `${held(z)}: what is left is a sigmoid. It comes to ½ at ${z} = ${centre}, where its own exponential equals the sum of all the others.`,
  },
  picture: (index: number): string =>
    `Two curves over the logit ${sayEntry('z', index)}, the other logits held: the activation ${sayEntry('a', index)} and its derivative with respect to that logit. A slider moves the probe.`,
  key: (index: number) => ({
    f: `${indexed('a', index)} along ${indexed('z', index)}`,
    prime: `∂${indexed('a', index)}/∂${indexed('z', index)}`,
  }),
  probe: (index: number) => `probe ${indexed('z', index)}`,
  said: {
    z: (index: number, temperature: number, result: number): string =>
      `Written in z: e to the ${sayEntry('z', index)}${sayOverTemperature(temperature)} times the sum of the other exponentials, over the square of the whole sum${sayAllOver(temperature)}: ${say(result)}.`,
    a: (index: number, a: number, temperature: number, result: number): string =>
      `Written in a: ${sayEntry('a', index)} times 1 minus itself, with ${say(a)}${sayAllOver(temperature)}: ${say(result)}.`,
  },
  written: { z: 'written in z', a: 'written in a' },
  why: 'Why a is enough: the division by the sum has put all that the slope asks of the other logits into a. Its own exponential over the sum is a, and what is left of the sum over the sum is 1 − a.',
  exponentials: 'The exponentials are taken after the largest logit was subtracted; that cancels.',
};

function sayOverTemperature(temperature: number): string {
  return temperature === 1 ? '' : ` over ${say(temperature, true)}`;
}

function sayAllOver(temperature: number): string {
  return temperature === 1 ? '' : `, all over ${say(temperature, true)}`;
}

export const shiftText = {
  title: 'The shift c: softmax is not injective either',
  lead: 'Add the same c to every logit. z + c moves; a and the Jacobian do not.',
  shift: 'shift c',
  value: (c: number) => signedText(c, 1),
  table: 'Logits before and after the shift, and the activations computed from z + c',
  heads: { class: 'class', logit: 'z', moved: 'z + c', before: 'a from z', after: 'a from z + c' },
  more: (count: number) => `${count} more classes are computed too, but not listed.`,
  jacobians: { before: 'J from z', after: 'J from z + c' },
  differs: {
    nowhere: (what: string) => `${what}: the same doubles, every one.`,
    by: (what: string, largest: string, steps: number) =>
      `${what}: entries at most ${largest} apart, and at most ${ulps(steps)} of their own.`,
  },
  activations: 'a',
  jacobian: 'J',
  rounding: 'What little differs is rounding: z + c has to be rounded to a double before softmax sees it.',
  moral:
    'So a does not tell z: softmax(z + c) = softmax(z). But the Jacobian forgets the very same shift, so a is enough to compute it. SiLU and GELU forget z too, but their slope does not.',
};

function ulps(steps: number): string {
  return steps === 1
    ? '1 unit in the last place (ulp)'
    : `${numberText(steps, 0)} units in the last place (ulp)`;
}

import type * as English from '../en/activations';
import { numberText } from '../numbers';
import type { Told } from '../told';
import { say } from './spoken';

/** Without an article, so that they stand in every case: "mit Sigmoid", "Sigmoid hat". */
export const ACTIVATION_NOUNS: Told<typeof English.ACTIVATION_NOUNS> = {
  softmax: 'Softmax',
  identity: 'Identität',
  sigmoid: 'Sigmoid',
  tanh: 'Tangens hyperbolicus',
  relu: 'ReLU',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  softplus: 'Softplus',
  silu: 'SiLU',
  gelu: 'GELU',
};

export const PRIME_NAMES: Told<typeof English.PRIME_NAMES> = {
  softmax: 'softmax′',
  identity: 'Die Ableitung der Identität',
  sigmoid: 'σ′',
  tanh: 'tanh′',
  relu: 'ReLU′',
  leakyRelu: 'LeakyReLU′',
  elu: 'ELU′',
  softplus: 'softplus′',
  silu: 'SiLU′',
  gelu: 'GELU′',
};

export const PRIMES_WRITTEN: Told<typeof English.PRIMES_WRITTEN> = {
  identity: { z: () => '1', a: () => '1' },
  sigmoid: { z: (v) => `σ(${v})(1 − σ(${v}))`, a: (v) => `${v}(1 − ${v})` },
  tanh: { z: (v) => `1 − tanh²(${v})`, a: (v) => `1 − ${v}²` },
  relu: { z: (v) => `[${v} > 0]`, a: (v) => `[${v} > 0]` },
  leakyRelu: {
    z: (v) => `1 oder 0,01 je nach Vorzeichen von ${v}`,
    a: (v) => `1 oder 0,01 je nach Vorzeichen von ${v}`,
  },
  elu: { z: (v) => `e^${v} für ${v} ≤ 0`, a: (v) => `${v} + 1 für ${v} ≤ 0` },
  softplus: { z: (v) => `1 / (1 + e^−${v})`, a: (v) => `1 − e^−${v}` },
  silu: { z: (v) => `σ(${v})(1 + ${v} σ(−${v}))`, a: null },
  gelu: { z: (v) => `Φ(${v}) + ${v} φ(${v})`, a: null },
};

/** Of a letter (value null) both branches are read, of a number its own. */
const branch = (value: number | null, v: string, above: string, below: string): string => {
  if (value === null) return `${above}, falls ${v} größer als 0 ist, sonst ${below}`;
  return value > 0 ? above : below;
};

export const FUNCTIONS_SPOKEN: Told<typeof English.FUNCTIONS_SPOKEN> = {
  identity: (v) => v,
  sigmoid: (v) => `1 durch die Summe aus 1 und e hoch minus, in Klammern, ${v}`,
  tanh: (v) => `der Tangens hyperbolicus von ${v}`,
  relu: (v) => `die größere der Zahlen 0 und ${v}`,
  leakyRelu: (v) => `die größere der Zahlen ${v} und ein Hundertstel davon`,
  elu: (v, value) => branch(value, v, v, `e hoch ${v}, minus 1`),
  softplus: (v) => `der Logarithmus von 1 plus e hoch ${v}`,
  silu: (v) => `${v} mal Sigmoid von ${v}`,
  gelu: (v) => `${v} mal groß Phi von ${v}`,
};

export const PRIMES_SPOKEN: Told<typeof English.PRIMES_SPOKEN> = {
  identity: { z: () => '1', a: () => '1' },
  sigmoid: {
    z: (v) => `Sigma von ${v} mal, in Klammern, 1 minus Sigma von ${v}`,
    a: (v) => `${v} mal, in Klammern, 1 minus ${v}`,
  },
  tanh: { z: (v) => `1 minus das Quadrat von tanh von ${v}`, a: (v) => `1 minus das Quadrat von ${v}` },
  relu: {
    z: (v) => `1, falls ${v} größer als 0 ist, sonst 0`,
    a: (v) => `1, falls ${v} größer als 0 ist, sonst 0`,
  },
  leakyRelu: {
    z: (v, value) => branch(value, v, '1', '0,01'),
    a: (v, value) => branch(value, v, '1', '0,01'),
  },
  elu: {
    z: (v, value) => branch(value, v, '1', `e hoch ${v}`),
    a: (v, value) => branch(value, v, '1', `${v} plus 1`),
  },
  softplus: {
    z: (v) => `1 durch die Summe aus 1 und e hoch minus, in Klammern, ${v}`,
    a: (v) => `1 minus e hoch minus, in Klammern, ${v}`,
  },
  silu: { z: (v) => `Sigma von ${v} mal, in Klammern, 1 plus ${v} mal Sigma von minus ${v}`, a: (v) => v },
  gelu: { z: (v) => `groß Phi von ${v} plus ${v} mal klein Phi von ${v}`, a: (v) => v },
};

const FROM_THE_LEFT =
  'Dieser Formel kann man also kein falsches Argument geben. Bei z = 0 selbst gibt es keine Steigung; wie die meisten Programme nimmt diese Seite die von links.';

export const WHY_IN_ACTIVATION: Told<typeof English.WHY_IN_ACTIVATION> = {
  identity: 'Die Steigung ist 1, was immer z oder a ist; es gibt also nichts zu wählen.',
  sigmoid:
    'σ steigt überall, also legt a das z fest, und die Steigung ergibt sich als a(1 − a), ohne dass man z überhaupt braucht.',
  tanh: 'tanh steigt überall, also legt a das z fest, und die Steigung ist 1 − a².',
  relu: `a > 0 gilt genau dann, wenn z > 0 ist; jedes von beiden legt die Steigung fest. ${FROM_THE_LEFT}`,
  leakyRelu: `a und z haben dasselbe Vorzeichen; jedes von beiden legt die Steigung fest. ${FROM_THE_LEFT}`,
  elu: 'Links von 0 ist a = eᶻ − 1, die Steigung eᶻ also a + 1: Die Exponentialfunktion muss man nicht noch einmal berechnen.',
  softplus: 'a = ln(1 + eᶻ) lässt sich nach z auflösen, und die Steigung σ(z) wird zu 1 − e⁻ᵃ.',
};

export const notMonotone: Told<typeof English.notMonotone> = {
  why: (noun, minimum) =>
    `${noun} fällt bis z = ${numberText(minimum)} und steigt danach. Jedes a zwischen diesem Minimum und 0 kommt deshalb von zwei verschiedenen z mit verschiedenen Steigungen: a allein verrät nicht, von welchem, und man muss z behalten.`,
  twin: (a, first, second) =>
    `Die Logits ${say(first)} und ${say(second)} ergeben beide die Aktivierung ${say(a)}.`,
  slopes: (first, second) =>
    `Ihre Steigungen sind ${say(first)} und ${say(second)}; keine Formel in a allein ergibt beide.`,
  general:
    'f nimmt bei zwei verschiedenen Logits, z und z Strich, denselben Wert an, mit verschiedenen Steigungen.',
};

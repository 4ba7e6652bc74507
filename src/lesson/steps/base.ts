import { softmax } from '../../engine/softmax';
import { at, type Vector } from '../../engine/tensor';
import type { Argument } from '../../engine/problem';
import type { SoftmaxStages, Trace } from '../../engine/trace';
import { BASE_NAMES } from '../../text/en/jacobian';
import { sayOver } from '../../text/en/spoken';
import { general, marked, symbol } from '../notation';
import { tex, type Tex } from '../tex';
import { loose, type Live } from './live';
import { complement, quantity, stage } from './quantities';

/**
 * What softmax's Jacobian is made of: whatever form and argument, entry (i, m) is v_i (δ_im − v_m) / T. Only v differs: a, or z
 * where the form in a was given z; e^{z_i}/Σ, or c = softmax(a) where the form in z was given a.
 */
export type Base = {
  /** v_i, or v_1 for index 0. */
  readonly symbol: (index: string | number) => Tex;
  /** v */
  readonly whole: Tex;
  /** v_1 as a number, ready to be a factor. */
  readonly number: (index: number) => Tex;
  readonly entry: (index: number) => Tex;
  readonly say: (index: number) => string;
  /** 1 − v_i where it is known better than by subtraction. */
  readonly complement: ((index: number) => Tex) | null;
  readonly values: Vector;
  /** How v_i is called aloud. */
  readonly name: string;
};

const lettered = (letter: 'a' | 'z') => (index: string | number) =>
  typeof index === 'number' ? symbol(letter, index) : general(letter, index);

function letterBase(trace: Trace, letter: 'a' | 'z'): Base {
  const { factor, entry, say } = quantity[letter](trace);
  return {
    symbol: lettered(letter),
    whole: symbol(letter),
    number: factor,
    entry,
    say,
    complement: letter === 'a' ? complement(trace).number : null,
    values: letter === 'a' ? trace.activations : trace.logits,
    name: BASE_NAMES[letter],
  };
}

function shareBase(trace: Trace, stages: SoftmaxStages): Base {
  const exponentials = stage.u(stages);
  const sum = stage.sum(stages);
  const exponent = (index: string | number) =>
    trace.problem.temperature === 1
      ? lettered('z')(index)
      : tex`${lettered('z')(index)}/${marked('T', null, 'T')}`;
  const shares = loose(trace.activations, 'z');
  return {
    symbol: (index) => tex`\frac{e^{${exponent(index)}}}{\sum_j e^{${exponent('j')}}}`,
    whole: marked('z', null, 'p'),
    number: (index) => tex`\frac{${exponentials.number(index)}}{${sum.number(0)}}`,
    entry: shares.entry,
    say: (index) => sayOver(exponentials.say(index), sum.say(0)),
    complement: null,
    values: trace.activations,
    name: BASE_NAMES.share,
  };
}

/** c = softmax(a): the form in z takes the softmax of whatever it is given. */
export function secondSoftmax(trace: Trace): Vector {
  return softmax(trace.activations, trace.problem.temperature).activations;
}

function secondBase(trace: Trace): Base {
  const values = secondSoftmax(trace);
  const { number, entry, say } = loose(values, 'wrong');
  const letter = (index: string | number) =>
    marked('wrong', null, `c_{${typeof index === 'number' ? index + 1 : index}}`);
  return {
    symbol: letter,
    whole: marked('wrong', null, 'c'),
    number,
    entry,
    say,
    complement: null,
    values,
    name: BASE_NAMES.second,
  };
}

/** v for a form evaluated from an argument. */
function baseOf(trace: Trace, form: Argument, argument: Argument): Base {
  if (form === 'a') return letterBase(trace, argument);
  if (argument === 'a' || trace.softmax === null) return secondBase(trace);
  return shareBase(trace, trace.softmax);
}

export const chosenBase = (trace: Trace): Base => baseOf(trace, trace.used.form, trace.used.argument);

/** v of the same form, given what it expects. */
export const rightBase = (trace: Trace): Base => baseOf(trace, trace.used.form, trace.used.form);

/** v as a vector of live numbers. */
export function baseLive({ values, number, entry, say }: Base): Live {
  return { length: values.length, value: (i) => at(values, i), number, entry, factor: number, say };
}

/** ⟨g, v⟩ */
export function weightedMean(upstream: Vector, base: Base): number {
  return upstream.reduce((sum, g, i) => sum + g * at(base.values, i), 0);
}

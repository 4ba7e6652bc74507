import type { GivenArray } from '../../../src/engine/diagnosis/question';
import type { Outcome } from '../../../src/engine/trace';
import { countOf } from './nested';

/** What is amiss with a sentence of refusal, leaving alone what it quotes; nothing where nothing is. */
export function unlikeSentence(failure: string): string {
  const own = failure.replace(/“[^]*”/u, '“…”');
  const amiss =
    !/^[\p{Lu}“][^]*\.$/u.test(own) ||
    !/“…”|\d|text is empty|file is empty|cannot be looked into/u.test(own) ||
    /undefined|NaN|\[object|Infinity/.test(own) ||
    failure.length >= 400;
  return amiss ? `no sentence: ${failure}` : '';
}

/** What is amiss with an array: another number of entries than its shape says, or more than there can have been. */
export function unlikeArray({ shape, values, resolution }: GivenArray, most: number): string {
  if (values.length !== countOf(shape) || resolution.length !== values.length || shape.length > 3) {
    return `${values.length} values and ${resolution.length} resolutions of shape ${shape.join('×')}`;
  }
  if (values.length > most) return `${values.length} values from ${most} places`;
  return resolution.every((size) => size >= 0 && Number.isFinite(size))
    ? ''
    : `resolutions of ${resolution.join(' ')}`;
}

/** What is amiss with an outcome: neither numbers, no more than `most`, nor a sentence. */
export const amissWith = (read: Outcome<GivenArray, string>, most: number): string =>
  read.ok ? unlikeArray(read.value, most) : unlikeSentence(read.failure);

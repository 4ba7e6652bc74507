import type { UpstreamCheck, UpstreamResult } from '../engine/checks/upstreamCheck';
import type { Trace } from '../engine/trace';

const isWrong = (trace: Trace, { choice }: UpstreamResult): boolean =>
  !trace.choices.some(
    ({ form, argument, computed }) =>
      form === choice?.form && argument === choice.argument && computed?.agreement.agrees,
  );

/** The results that pass a check of g J though their J is wrong. */
export function passesThoughWrong(trace: Trace, { results }: UpstreamCheck): readonly UpstreamResult[] {
  // where all of ∂a/∂z is 0 (one class) the zeros are right
  const isFlat = trace.right.jacobian.values.every((value) => value === 0);
  return results.filter(
    (result) => result.passes && isWrong(trace, result) && !(result.choice === null && isFlat),
  );
}

/** What is left of the entries of g J: 0, or a rounding. */
export const largestEntry = (results: readonly UpstreamResult[]): number =>
  results.reduce(
    (most, { product }) => product.reduce((largest, value) => Math.max(largest, Math.abs(value)), most),
    0,
  );

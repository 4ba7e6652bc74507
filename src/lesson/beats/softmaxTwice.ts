import { vectorMatrixProduct } from '../../engine/softmaxJacobian';
import { at, type Matrix } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { softmaxTwiceText as text } from '../../text/en/lesson/softmaxTwice';
import { unfitText } from '../../text/en/lesson/unfit';
import { errorText } from '../../text/numbers';
import type { Beat } from './beat';
import { firstOf, livelyShares, softmaxOnly, tameLossGradient, tameTemperature, twoOutputs } from './fitness';

/** The form written in z, given a. */
const computed = ({ choices }: Trace) => choices[1].computed;

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

function worstRow({ rows, columns, values }: Matrix): number {
  const sums = Array.from({ length: rows }, (_, i) =>
    Math.abs(sumOf(values.subarray(i * columns, (i + 1) * columns))),
  );
  return Math.max(...sums);
}

function worstMirror({ columns, values }: Matrix): number {
  const differences = Array.from(values, (value, k) =>
    Math.abs(value - at(values, (k % columns) * columns + Math.floor(k / columns))),
  );
  return Math.max(...differences);
}

const unlessExact = (error: number): string | null => (error === 0 ? null : errorText(error));

function misread(trace: Trace, value: string): string {
  const matrix = computed(trace)?.jacobian ?? trace.right.jacobian;
  if (value === 'rows') return text.rows(unlessExact(worstRow(matrix)));
  if (value === 'symmetry') return text.symmetry(unlessExact(worstMirror(matrix)));
  return text.gradient(unlessExact(Math.abs(sumOf(vectorMatrixProduct(trace.right.activations, matrix)))));
}

/** The other wrong pair, which every rule of the house lets pass. */
export const softmaxTwice: Beat = {
  id: 'softmax-twice',
  title: text.title,
  unfit: firstOf(softmaxOnly, twoOutputs, livelyShares, tameTemperature, tameLossGradient, (trace) =>
    computed(trace)?.verdict === 'wrong' ? null : unfitText.coincidence,
  ),
  asks: () => ({ words: text.asks }),
  prediction: {
    kind: 'choice',
    options: (['rows', 'symmetry', 'gradient', 'numeric'] as const).map((value) => ({
      value,
      words: text.options[value],
    })),
    expected: () => 'numeric',
    misread,
  },
  reveals: (trace) => {
    const { maxError = 0, threshold = 0 } = computed(trace)?.agreement ?? {};
    return { words: text.reveals(errorText(maxError), errorText(threshold)) };
  },
  asked: { tab: 'derivation', step: 'da_dz', substep: 'matrix' },
  revealed: { tab: 'why', section: 'checks' },
  veils: () => ['band', 'why'],
};

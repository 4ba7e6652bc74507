import type { Argument, ElementwiseName } from '../engine/problem';
import { tex, type Tex } from './tex';

/** What f or f′ is applied to: a letter, or a number. */
export type Applied = {
  readonly plain: Tex;
  /** In brackets where it is a negative number. */
  readonly factor: Tex;
  /** The number it is, which decides the branch of a piecewise function; null: a letter, so both branches are shown. */
  readonly value: number | null;
};

type Formula = (to: Applied) => Tex;

export type ActivationForm = {
  readonly f: Formula;
  /** f′, written in z and in a; null where it cannot be. */
  readonly prime: { readonly z: Formula; readonly a: Formula | null };
};

/** One branch for a number, both for a letter. */
const piecewise =
  (above: Formula, below: Formula): Formula =>
  (to) => {
    if (to.value !== null) return to.value > 0 ? above(to) : below(to);
    return tex`\begin{cases}${above(to)} & ${to.plain} > 0 \\ ${below(to)} & ${to.plain} \le 0\end{cases}`;
  };

const one: Formula = () => tex`1`;
const positive: Formula = ({ plain }) => tex`[\,${plain} > 0\,]`;
const leakySlope = piecewise(one, () => tex`0.01`);

/** The TeX of f, f′ in z and f′ in a for the nine elementwise activations: with letters and with numbers. */
export const ACTIVATION_FORMS: Readonly<Record<ElementwiseName, ActivationForm>> = {
  identity: { f: ({ plain }) => plain, prime: { z: one, a: one } },
  sigmoid: {
    f: ({ factor }) => tex`\frac{1}{1+e^{-${factor}}}`,
    prime: {
      z: ({ plain }) => tex`\sigma(${plain})\,(1-\sigma(${plain}))`,
      a: ({ factor }) => tex`${factor}\,(1-${factor})`,
    },
  },
  tanh: {
    f: ({ plain }) => tex`\tanh(${plain})`,
    prime: { z: ({ plain }) => tex`1-\tanh^2(${plain})`, a: ({ factor }) => tex`1-${factor}^2` },
  },
  relu: {
    f: ({ plain }) => tex`\max(0,\,${plain})`,
    prime: { z: positive, a: positive },
  },
  leakyRelu: {
    f: ({ plain, factor }) => tex`\max(0.01\cdot ${factor},\,${plain})`,
    prime: { z: leakySlope, a: leakySlope },
  },
  elu: {
    f: piecewise(
      ({ plain }) => plain,
      ({ plain }) => tex`e^{${plain}}-1`,
    ),
    prime: {
      z: piecewise(one, ({ plain }) => tex`e^{${plain}}`),
      a: piecewise(one, ({ plain }) => tex`${plain}+1`),
    },
  },
  softplus: {
    f: ({ plain }) => tex`\ln(1+e^{${plain}})`,
    prime: {
      z: ({ factor }) => tex`\frac{1}{1+e^{-${factor}}}`,
      a: ({ factor }) => tex`1-e^{-${factor}}`,
    },
  },
  silu: {
    f: ({ plain, factor }) => tex`${factor}\,\sigma(${plain})`,
    prime: {
      z: ({ plain, factor }) => tex`\sigma(${plain})\,\bigl(1+${factor}\,\sigma(-${factor})\bigr)`,
      a: null,
    },
  },
  gelu: {
    f: ({ plain, factor }) => tex`${factor}\,\Phi(${plain})`,
    prime: { z: ({ plain, factor }) => tex`\Phi(${plain})+${factor}\,\varphi(${plain})`, a: null },
  },
};

/** f′ with its argument, written in z or in a; null where it cannot be. */
export function primeTex(name: ElementwiseName, form: Argument, to: Applied): Tex | null {
  return ACTIVATION_FORMS[name].prime[form]?.(to) ?? null;
}

import { useMemo } from 'react';
import {
  elementwiseProductCosts,
  productMultiplications,
  softmaxProductCosts,
  type ProductCosts as Costs,
} from '../../engine/productCosts';
import { at, type Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { FOLD_ABOVE } from '../../lesson/step';
import { chosenBase } from '../../lesson/steps/base';
import { productCostText as text, productText } from '../../text/en/product';
import { errorText, signedText } from '../../text/numbers';
import styles from './ProductCosts.module.css';

/** Tokens of a language model: what N² means where it hurts. */
const VOCABULARY = 128_256;
const SHOWN = 4;

function costsOf(trace: Trace): Costs {
  const { right, used, outputs, problem } = trace;
  if (problem.activation === 'softmax') {
    return softmaxProductCosts(right.activations, chosenBase(trace).values, problem.temperature);
  }
  const slopes = new Float64Array(outputs).map((_, i) => at(used.jacobian.values, i * outputs + i));
  return elementwiseProductCosts(right.activations, slopes);
}

const entry = (values: Vector, m: number): string => {
  const value = at(values, m);
  return Number.isNaN(value) ? productText.noNumber : signedText(value);
};

function agreement({ largestDifference, roundingBound }: Costs): string {
  if (!Number.isFinite(largestDifference)) return text.noValue;
  const said = errorText(largestDifference);
  return largestDifference <= roundingBound ? text.equal(said) : text.apart(said);
}

type RowProps = { readonly head: string; readonly cells: readonly [string, string] };

const Row = ({ head, cells }: RowProps) => (
  <tr>
    <th scope="row">{head}</th>
    <td>{cells[0]}</td>
    <td>{cells[1]}</td>
  </tr>
);

/** J g through the matrix and by the short form: what each multiplies, counted, and what each gives. */
export function ProductCosts({ trace }: { readonly trace: Trace }) {
  const costs = useMemo(() => costsOf(trace), [trace]);
  const { matrix, short } = costs;
  const mixes = trace.problem.activation === 'softmax';
  const wrong = trace.used.verdict === 'wrong';
  const formula = mixes ? text.formula.short : text.formula.elementwise;
  const large = productMultiplications(VOCABULARY, mixes);
  const shown = trace.outputs > FOLD_ABOVE ? SHOWN : trace.outputs;
  return (
    <section className={styles['costs']} aria-label={text.name} data-costs>
      <table>
        <caption>{text.name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text.way}</span>
            </th>
            <th scope="col">{text.matrix}</th>
            <th scope="col">{text.short}</th>
          </tr>
        </thead>
        <tbody>
          {mixes && (
            <Row head={text.build} cells={[text.count(text.formula.matrix, matrix.build), text.none]} />
          )}
          <Row
            head={text.multiply}
            cells={[text.count(text.formula.matrix, matrix.product), text.count(formula, short.product)]}
          />
          <Row
            head={text.vocabulary(VOCABULARY)}
            cells={[text.large(large.matrix), text.large(large.short)]}
          />
        </tbody>
        <tbody>
          {Array.from({ length: shown }, (_, m) => (
            <Row
              key={m}
              head={text.entry(m, wrong)}
              cells={[entry(matrix.values, m), entry(short.values, m)]}
            />
          ))}
        </tbody>
      </table>
      {shown < trace.outputs && <p>{text.more(trace.outputs - shown)}</p>}
      <p className={styles['sentence']}>
        {[agreement(costs), ...(wrong ? [text.wrong] : []), text.why(trace.outputs, mixes)].join(' ')}
      </p>
      <p className={styles['note']}>
        {[
          ...(trace.problem.temperature !== 1 && mixes ? [text.temperature] : []),
          text.vocabularyNote(VOCABULARY),
        ].join(' ')}
      </p>
    </section>
  );
}

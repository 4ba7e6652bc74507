import { memo, useState } from 'react';
import { StackedMatrices } from '../../../charts/matrices/StackedMatrices';
import type { BatchTotal } from '../../../engine/batch/batchTrace';
import { marked } from '../../../lesson/notation';
import { tex, type Tex } from '../../../lesson/tex';
import { currentRow } from '../../../state/editBatch';
import { figureTitles } from '../../../text/en/figureTitles';
import { batch, valueText } from '../../../text/en/batch';
import { inRow } from '../../../text/inRow';
import { numberText } from '../../../text/numbers';
import { Choice } from '../../Choice';
import { FigureMenu } from '../../figure/FigureMenu';
import { Formula } from '../../Formula';
import { colourLimit } from '../../stage/colourLimit';
import styles from './Batch.module.css';
import type { BatchProps } from './batchProps';
import { chooseRow } from '../../chooseRow';
import { LOCKED, useLocked } from '../../lock';
import { GradientMatrix } from './GradientMatrix';
import { RowGradient } from './RowGradient';

type Kind = 'sum' | 'mean';

const DELTA = marked('d', null, String.raw`\frac{\partial E_b}{\partial z_b}`);
const BY_LOGITS = marked('d', null, String.raw`\frac{\partial E}{\partial Z}`);
const LOSS = marked('E', null, 'E_b');
const LOSSES: Record<Kind, Tex> = {
  sum: tex`E = \sum_b ${LOSS}`,
  mean: tex`E = \frac1B \sum_b ${LOSS}`,
};
const DERIVATIVES: Record<Kind, Tex> = {
  sum: tex`\frac{\partial E}{\partial W} = \sum_b x_b^{\top}\,${DELTA} = X^{\top}\,${BY_LOGITS}`,
  mean: tex`\frac{\partial E}{\partial W} = \frac1B \sum_b x_b^{\top}\,${DELTA} = X^{\top}\,${BY_LOGITS}`,
};

/** ∂E/∂W row by row, and their sum or mean, as E is one or the other. */
export const SharedGradient = memo(function SharedGradient({ experiment, solved, theme }: BatchProps) {
  const [kind, setKind] = useState<Kind>('sum');
  const total = solved[kind];
  const current = currentRow(experiment);
  const isLocked = useLocked('row');
  const { rows: depth, columns: outputs } = total.right.weights;
  const limit = Math.max(...solved.rows.map((each) => colourLimit(each.right.weights.values)));
  const totalLimit = colourLimit(total.right.weights.values);
  const row = solved.rows[current];
  const isWrong = solved.rows.some(({ agrees }) => !agrees);
  return (
    <section className={styles['section']} aria-labelledby="batch-gradient">
      <h3 id="batch-gradient">{batch.gradient.heading}</h3>
      <div className={styles['axis']}>
        <Choice
          legend={batch.gradient.legend}
          withLegend
          options={[
            { value: 'sum', content: batch.gradient.sum },
            { value: 'mean', content: batch.gradient.mean },
          ]}
          value={kind}
          onChange={setKind}
        />
        <Formula tex={LOSSES[kind]} says={batch.gradient.lossSaid[kind]} />
        <Formula tex={DERIVATIVES[kind]} says={batch.gradient.derivativeSaid[kind]} />
      </div>
      <p className={styles['told']}>{say(kind, experiment.problem.learningRate, solved.rows.length)}</p>
      <div data-figure>
        <StackedMatrices
          rows={depth}
          columns={outputs}
          matrices={solved.rows.map(({ used, agrees }, b) => ({
            values: used.weights.values,
            name: batch.gradient.one(b + 1, agrees),
            wrong: !agrees,
          }))}
          limit={limit}
          theme={theme}
          chosen={current}
          onChoose={chooseRow}
          fixed={isLocked ? LOCKED.title : undefined}
          label={batch.gradient.rows}
        />
        <FigureMenu
          name="batch_dE_dW"
          title={figureTitles.gradients}
          limit={limit}
          table={({ batchGradientsTable }) =>
            batchGradientsTable(solved.rows, ({ agrees }, b) => batch.gradient.one(b + 1, agrees))
          }
        />
      </div>
      <div className={styles['products']} data-wrong={isWrong || undefined}>
        {row && <RowGradient row={row} index={current} limit={limit} theme={theme} />}
        <GradientMatrix
          matrix={total.used.weights}
          limit={totalLimit}
          theme={theme}
          title={
            isWrong ? `${batch.gradient.total[kind]}, ${batch.gradient.used}` : batch.gradient.total[kind]
          }
          isWrong={isWrong}
        />
        {isWrong && (
          <GradientMatrix
            matrix={total.right.weights}
            limit={totalLimit}
            theme={theme}
            title={`${batch.gradient.total[kind]}, ${batch.gradient.rightOne}`}
            isWrong={false}
          />
        )}
      </div>
      <BiasGradient total={total} isWrong={isWrong} />
      <p className={styles['note']}>
        {batch.gradient.scales(numberText(limit), numberText(totalLimit), kind, isWrong)}
      </p>
    </section>
  );
});

function say(kind: Kind, rate: number, rows: number): string {
  return kind === 'sum'
    ? batch.gradient.ofSum
    : batch.gradient.ofMean(rows, numberText(rate), numberText(rate * rows));
}

const SHOWN = 6;

function BiasGradient({ total, isWrong }: { readonly total: BatchTotal; readonly isWrong: boolean }) {
  const written = (values: Float64Array) => {
    const rest = values.length > SHOWN ? ` ${batch.table.more(values.length - SHOWN)}` : '';
    return `(${inRow(Array.from(values.subarray(0, SHOWN), (value) => valueText(value)))}${rest})`;
  };
  return (
    <p className={styles['note']}>
      {batch.gradient.bias} = <span className={styles['values']}>{written(total.used.bias)}</span>
      {isWrong && (
        <span>
          {' '}
          ✗, {batch.gradient.rightOne} <span className={styles['values']}>{written(total.right.bias)}</span> ✓
        </span>
      )}
    </p>
  );
}

import { PrintedMatrix, type PrintedVector } from '../../charts/printed/PrintedMatrix';
import type { Trace } from '../../engine/trace';
import type { Handout } from '../../lesson/handout/handout';
import type { Experiment } from '../../state/experiment';
import { handout as text } from '../../text/en/handout';
import { page } from '../../text/en/page';
import { Formula } from '../Formula';
import { jacobianLimit } from '../stage/colourLimit';
import { jacobianMargins } from '../stage/jacobianMargins';
import { NetworkFigure } from '../stage/NetworkFigure';
import { restingPicture } from '../stage/jacobianPicture';
import { subscript } from '../../text/numbers';
import styles from './Handout.module.css';

type HandoutHeadProps = {
  readonly handout: Handout;
  readonly trace: Trace;
  readonly experiment: Experiment;
};

/** The question, the network with its numbers, and the Jacobian that all of it is about. */
export function HandoutHead({ handout, trace, experiment }: HandoutHeadProps) {
  return (
    <header className={styles['head']} data-head>
      <h1>{handout.title}</h1>
      <p className={styles['question']}>{handout.question}</p>
      <div className={styles['pictures']}>
        <Network handout={handout} trace={trace} />
        <Jacobian trace={trace} experiment={experiment} />
      </div>
    </header>
  );
}

function Network({ handout, trace }: Pick<HandoutHeadProps, 'handout' | 'trace'>) {
  const { settings, classes, moreClasses, layer } = handout;
  return (
    <section className={styles['network']}>
      <h2>{text.network}</h2>
      <p>{settings.join('; ')}.</p>
      <div className={styles['diagram']}>
        <NetworkFigure step="loss" trace={trace} theme="light" />
      </div>
      {layer.map(({ tex, says }, k) => (
        <div key={k} data-fits>
          <Formula tex={tex} says={says} />
        </div>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">i</th>
            <th scope="col">{text.classHead}</th>
            <th scope="col">z</th>
            <th scope="col">a</th>
            <th scope="col">y</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ label, z, a, y }, i) => (
            <tr key={i}>
              <td>{i + 1}</td>
              <td>
                <bdi>{label}</bdi>
              </td>
              {[z, a, y].map(({ tex, says }, k) => (
                <td key={k}>
                  <Formula tex={tex} says={says} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {moreClasses > 0 && <p>{text.moreClasses(moreClasses)}</p>}
    </section>
  );
}

function Jacobian({ trace, experiment }: Pick<HandoutHeadProps, 'trace' | 'experiment'>) {
  const { rows, columns } = trace.used.jacobian;
  const { left, bottom } = jacobianMargins(trace, 'update');
  const picture = restingPicture(trace, bottom, false);
  const vector = (symbol: string, { values, texts, limit }: typeof left): PrintedVector => ({
    symbol,
    values: Float64Array.from(values),
    texts,
    limit,
  });
  const names = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const label = experiment.labels?.[i];
      const symbol = `${letter}${subscript(i + 1)}`;
      return label === undefined ? symbol : `${symbol} ${label}`;
    });
  return (
    <section className={styles['jacobian']}>
      <h2>{text.jacobian}</h2>
      <PrintedMatrix
        rows={rows}
        columns={columns}
        values={picture.values}
        limit={jacobianLimit(trace)}
        cellText={picture.cellText}
        rowNames={names('a', rows)}
        columnNames={names('z', columns)}
        left={vector('∂E/∂a', left)}
        bottom={vector('∂E/∂z', bottom)}
        label={page.jacobian.name(page.inputs.activations[trace.problem.activation])}
      />
      <p>{text.legend}</p>
    </section>
  );
}

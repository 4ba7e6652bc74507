import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { Trace } from '../../../engine/trace';
import { notMonotoneLines } from '../../../lesson/steps/notMonotone';
import { labelOf, type Experiment } from '../../../state/experiment';
import { ACTIVATION_NOUNS, notMonotone } from '../../../text/en/activations';
import { four } from '../../../text/en/four';
import { Formula } from '../../Formula';
import { useSettled } from '../../useSettled';
import styles from './FourJacobians.module.css';

type NoFormProps = { readonly experiment: Experiment; readonly trace: Trace };

/** In the place of the two squares written in a: why there are none, with two z that share an a and their slopes. */
export function NoFormInActivation({ experiment, trace }: NoFormProps) {
  const { activation } = trace.problem;
  const reason = activation === 'softmax' ? null : ELEMENTWISE_ACTIVATIONS[activation].derivativeInActivation;
  const lines =
    activation !== 'softmax' && reason?.kind === 'none'
      ? notMonotoneLines(
          { trace, label: (i) => labelOf(experiment, i), cell: experiment.cell, unfolded: false },
          activation,
          reason,
        )
      : [];
  const said = useSettled(lines.map(({ sentence }) => sentence).join(' '));
  if (reason?.kind !== 'none') return null;
  return (
    <div className={styles['none']}>
      <p>
        <strong>{four.noFormInA(activation)}</strong>{' '}
        {notMonotone.why(ACTIVATION_NOUNS[activation], reason.minimum)}
      </p>
      <p className={styles['twins']} aria-hidden="true">
        {lines.slice(1).map(({ id, tex }) => (
          <Formula key={id} tex={tex} says={null} />
        ))}
      </p>
      <p className="visually-hidden">{said}</p>
      {trace.used.standsIn && <p>{four.standsIn}</p>}
    </div>
  );
}

import { softmax } from '../../../engine/softmax';
import { softmaxJacobianInActivations } from '../../../engine/softmaxJacobian';
import { at, type Vector } from '../../../engine/tensor';
import { sameText } from '../../../text/activationsPanel';
import { softmaxPanel } from '../../../text/en/activationsPanel';
import styles from './Activations.module.css';
import { FormRow } from './FormRow';
import { softmaxPrimeInActivations, softmaxPrimeInLogits } from './primeFormulas';

type SoftmaxPrimesProps = {
  readonly logits: Vector;
  readonly index: number;
  readonly temperature: number;
  /** Where the probe stands, in place of z_m. */
  readonly z: number;
  /** ∂a_m/∂z_m there, computed from z */
  readonly slope: number;
};

/** ∂a_m/∂z_m by the quotient rule in z, and from a_m alone. */
export function SoftmaxPrimes({ logits, index, temperature, z, slope }: SoftmaxPrimesProps) {
  const { activations, complements, stages } = softmax(logits.with(index, z), temperature);
  const a = at(activations, index);
  const jacobian = softmaxJacobianInActivations(activations, complements, temperature);
  const inActivations = at(jacobian.values, index * logits.length + index);
  const exponentials = {
    own: at(stages.exponentials, index),
    others: at(complements, index) * stages.sum,
    sum: stages.sum,
  };
  return (
    <div className={styles['forms']}>
      <FormRow
        label={softmaxPanel.written.z}
        tex={softmaxPrimeInLogits(index, temperature, exponentials, slope)}
        says={softmaxPanel.said.z(index, temperature, slope)}
      />
      <FormRow
        label={softmaxPanel.written.a}
        tex={softmaxPrimeInActivations(index, temperature, a, inActivations)}
        says={softmaxPanel.said.a(index, a, temperature, inActivations)}
      />
      <p className={styles['note']}>
        {sameText(Math.abs(inActivations - slope))} {softmaxPanel.exponentials}
      </p>
      <p>{softmaxPanel.why}</p>
    </div>
  );
}

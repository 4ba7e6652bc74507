import { ELEMENTWISE_ACTIVATIONS } from '../../../engine/elementwiseActivations';
import type { ElementwiseName } from '../../../engine/problem';
import {
  ACTIVATION_NOUNS,
  notMonotone,
  PRIMES_SPOKEN,
  WHY_IN_ACTIVATION,
} from '../../../text/en/activations';
import { sameText } from '../../../text/activationsPanel';
import { primeForms } from '../../../text/en/activationsPanel';
import { say } from '../../../text/en/spoken';
import styles from './Activations.module.css';
import { FormRow } from './FormRow';
import { primeLines } from './primeFormulas';

function Row({
  name,
  form,
  given,
  result,
}: {
  name: ElementwiseName;
  form: 'z' | 'a';
  given: number;
  result: number;
}) {
  const tex = primeLines(name, form, given, result);
  if (!tex) return null;
  const formula = PRIMES_SPOKEN[name][form](form, null);
  return (
    <FormRow
      label={primeForms.written[form]}
      tex={tex}
      says={primeForms.said(form, formula, say(given), result)}
    />
  );
}

const isClosed = (name: ElementwiseName): name is keyof typeof WHY_IN_ACTIVATION => name in WHY_IN_ACTIVATION;

/** f′ in z and in a at the probe, each computed by its own formula, and why the second exists or cannot. */
export function ElementwisePrimes({ name, z }: { readonly name: ElementwiseName; readonly z: number }) {
  const { f, derivativeInLogit, derivativeInActivation } = ELEMENTWISE_ACTIVATIONS[name];
  const inLogit = derivativeInLogit(z);
  const a = f(z);
  return (
    <div className={styles['forms']}>
      <Row name={name} form="z" given={z} result={inLogit} />
      {derivativeInActivation.kind === 'closed' ? (
        <>
          <Row name={name} form="a" given={a} result={derivativeInActivation.at(a)} />
          <p className={styles['note']}>{sameText(Math.abs(derivativeInActivation.at(a) - inLogit))}</p>
          {isClosed(name) && <p>{WHY_IN_ACTIVATION[name]}</p>}
        </>
      ) : (
        <p>
          {primeForms.cannotBecause(notMonotone.why(ACTIVATION_NOUNS[name], derivativeInActivation.minimum))}
        </p>
      )}
    </div>
  );
}

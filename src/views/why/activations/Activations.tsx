import { useState } from 'react';
import type { ActivationName } from '../../../engine/problem';
import { setActivationFunction } from '../../../state/editChoices';
import { labelOf } from '../../../state/experiment';
import { activationsPanel } from '../../../text/en/activationsPanel';
import { page } from '../../../text/en/page';
import { edit } from '../../experimentStore';
import { useLock } from '../../lock';
import type { SectionProps } from '../section';
import { ActivationGallery } from './ActivationGallery';
import styles from './Activations.module.css';
import { ElementwiseDetail } from './ElementwiseDetail';
import { FrameworksTable } from './FrameworksTable';
import { Shift } from './Shift';
import { SoftmaxDetail } from './SoftmaxDetail';

/** What is looked at is this visit's own; it starts anew from whatever the network is given. */
function useBrowsed(used: ActivationName) {
  const [browsed, setBrowsed] = useState({ name: used, from: used });
  const choose = (name: ActivationName) => setBrowsed({ name, from: used });
  return [browsed.from === used ? browsed.name : used, choose] as const;
}

function UseIt({ name, used }: { readonly name: ActivationName; readonly used: ActivationName }) {
  const isUsed = name === used;
  const locked = useLock()((now) => setActivationFunction(now, name));
  return (
    <button
      type="button"
      className={styles['use']}
      // not `disabled`: the focus stays where it was when pressing it made it so
      aria-disabled={isUsed}
      {...locked}
      onClick={() => {
        if (!isUsed) edit((now) => setActivationFunction(now, name));
      }}
    >
      {isUsed ? activationsPanel.used : activationsPanel.use}
    </button>
  );
}

/** Ten activations and their derivatives, in z and in a: which argument is needed, and why. */
export function Activations({ experiment, trace, theme }: SectionProps) {
  const used = experiment.problem.activation;
  const [name, choose] = useBrowsed(used);
  const index = experiment.cell?.column ?? 0;
  return (
    <div className={styles['panel']}>
      <p className={styles['lead']}>{activationsPanel.lead}</p>
      <ActivationGallery chosen={name} used={used} onChoose={choose} />
      <section aria-label={page.inputs.activations[name]} data-part="chosen">
        <div className={styles['head']}>
          <h3>{page.inputs.activations[name]}</h3>
          <UseIt name={name} used={used} />
        </div>
        {name === 'softmax' ? (
          <SoftmaxDetail trace={trace} index={index} />
        ) : (
          <ElementwiseDetail key={name} name={name} logits={trace.logits} index={index} />
        )}
      </section>
      {name === 'softmax' && <Shift trace={trace} theme={theme} label={(i) => labelOf(experiment, i)} />}
      <FrameworksTable />
    </div>
  );
}

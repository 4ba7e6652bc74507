import { memo, useState } from 'react';
import type { Problem } from '../../engine/problem';
import { setSourceKind } from '../../state/editSourceKind';
import { outputsOf, type Experiment } from '../../state/experiment';
import { failure } from '../../text/en/failure';
import { firstTouch } from '../../text/en/firstTouch';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { edit } from '../experimentStore';
import { Boundary } from '../failure/Boundary';
import { Veil } from '../lesson/Veil';
import { useLock, useLocked } from '../lock';
import { useHistory } from '../useHistory';
import styles from './Inputs.module.css';
import { LabelEditor } from './LabelEditor';
import { LayerTable } from './LayerTable';
import { LogitRows } from './LogitRows';
import { Outcome } from './Outcome';
import { Settings } from './Settings';
import { ShareRows } from './ShareRows';
import { TargetEditor } from './TargetEditor';

const EDITORS = { logits: LogitRows, activations: ShareRows, layer: LayerTable };

/** All that determines the numbers, and what comes out of them. */
export const Inputs = memo(function Inputs({ experiment }: { readonly experiment: Experiment }) {
  const { source, activation, loss, temperature, learningRate } = experiment.problem;
  const outputs = outputsOf(experiment);
  // On a narrow screen only, by the style sheet: a page that was built wide must not move there when it comes to life.
  const [isOpen, setOpen] = useState(false);
  const Editor = EDITORS[source.kind];
  return (
    <section className={styles['inputs']} aria-labelledby="inputs-heading" id="inputs">
      <div className={styles['head']}>
        <h2 id="inputs-heading">{page.inputs.name}</h2>
        <FirstTouch />
      </div>
      <SourceChoice kind={source.kind} activation={activation} />
      <div className={styles['rows']}>
        <Editor experiment={experiment} />
      </div>
      <Boundary title={failure.names.outcome}>
        <Veil part="outcome">
          <Outcome experiment={experiment} />
        </Veil>
      </Boundary>
      <button
        type="button"
        className={styles['more']}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {page.inputs.settings}
      </button>
      <div className={styles['settings']}>
        <div className={styles['rows']}>
          <TargetEditor target={experiment.problem.target} outputs={outputs} labels={experiment.labels} />
          <Settings
            activation={activation}
            loss={loss}
            temperature={temperature}
            learningRate={learningRate}
            outputs={outputs}
          />
        </div>
        <LabelEditor outputs={outputs} labels={experiment.labels} />
      </div>
    </section>
  );
});

/** What to do first, until it is done; its room stays. */
function FirstTouch() {
  const { canUndo, canRedo } = useHistory();
  const isLocked = useLocked('z', 'a', 'x', 'W', 'b');
  const isOver = canUndo || canRedo || isLocked;
  return (
    <p className={styles['firstTouch']} data-over={isOver || undefined}>
      {firstTouch}
    </p>
  );
}

type SourceChoiceProps = {
  readonly kind: Problem['source']['kind'];
  readonly activation: Problem['activation'];
};

const TONES = { logits: 'z', activations: 'a', layer: 'ink' } as const;

const SourceChoice = memo(function SourceChoice({ kind, activation }: SourceChoiceProps) {
  const lock = useLock();
  const sources = (['logits', 'activations', 'layer'] as const).map((value) => ({
    value,
    content: page.inputs.sources[value],
    ...lock((now) => setSourceKind(now, value)),
    ...(value === 'activations' && activation !== 'softmax'
      ? { disabled: true, title: page.inputs.activationsNeedSoftmax }
      : {}),
  }));
  return (
    <Choice
      legend={page.inputs.source}
      options={sources}
      value={kind}
      tone={TONES[kind]}
      onChange={(chosen) => edit((now) => setSourceKind(now, chosen))}
    />
  );
});

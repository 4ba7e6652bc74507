import { memo } from 'react';
import { setSourceKind } from '../../state/editSourceKind';
import { outputsOf, type Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { edit } from '../experimentStore';
import { useNarrow } from '../useNarrow';
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
  const isNarrow = useNarrow();
  const Editor = EDITORS[source.kind];
  const sources = (['logits', 'activations', 'layer'] as const).map((kind) => ({
    value: kind,
    content: page.inputs.sources[kind],
    ...(kind === 'activations' && activation !== 'softmax'
      ? { disabled: true, title: page.inputs.activationsNeedSoftmax }
      : {}),
  }));
  const tone = source.kind === 'activations' ? 'a' : source.kind === 'logits' ? 'z' : 'ink';
  const settings = (
    <>
      <div className={styles['rows']}>
        <TargetEditor experiment={experiment} />
        <Settings
          activation={activation}
          loss={loss}
          temperature={temperature}
          learningRate={learningRate}
          outputs={outputsOf(experiment)}
        />
      </div>
      <LabelEditor experiment={experiment} />
    </>
  );
  return (
    <section className={styles['inputs']} aria-labelledby="inputs-heading" id="inputs">
      <h2 id="inputs-heading">{page.inputs.name}</h2>
      <Choice
        legend={page.inputs.source}
        options={sources}
        value={source.kind}
        tone={tone}
        onChange={(kind) => edit((now) => setSourceKind(now, kind))}
      />
      <div className={styles['rows']}>
        <Editor experiment={experiment} />
      </div>
      <Outcome experiment={experiment} />
      {isNarrow ? (
        <details className={styles['more']}>
          <summary>{page.inputs.settings}</summary>
          {settings}
        </details>
      ) : (
        settings
      )}
    </section>
  );
});

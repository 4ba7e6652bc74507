import { memo } from 'react';
import { refOf } from '../../lesson/refs';
import { setLogit } from '../../state/editSource';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { attempt } from '../experimentStore';
import { useLocked } from '../lock';
import { EntrySymbol } from './EntrySymbol';
import { pasteEntries } from './pasteEntries';
import { SliderRow } from './SliderRow';
import { useSteadyReach } from './steadyReach';

/** The logits, one row each; a pasted list sets them all. */
export function LogitRows({ experiment }: { readonly experiment: Experiment }) {
  const { source } = experiment.problem;
  const logits = source.kind === 'logits' ? source.logits : [];
  const outputs = outputsOf(experiment);
  const reach = useSteadyReach(logits, FIELDS.z.control.maximum);
  return logits.map((logit, i) => (
    <LogitRow
      key={i}
      index={i}
      logit={logit}
      label={labelOf(experiment, i)}
      outputs={outputs}
      reach={reach}
    />
  ));
}

type LogitRowProps = {
  readonly index: number;
  readonly logit: number;
  readonly label: string;
  readonly outputs: number;
  readonly reach: number;
};

/** Primitive props only, so that dragging one logit draws one row. */
const LogitRow = memo(function LogitRow({ index, logit, label, outputs, reach }: LogitRowProps) {
  return (
    <SliderRow
      symbol={<EntrySymbol letter="z" index={index} label={label} />}
      name={page.inputs.logit(index + 1, label)}
      value={logit}
      minimum={-reach}
      maximum={reach}
      step={FIELDS.z.control.step}
      tone="z"
      refName={refOf('z', index)}
      read={(text) => readNumber('z', text, entryName('z', index))}
      onChange={(value, gesture) => attempt((now) => setLogit(now, index, value), gesture)}
      onPasteList={pasteEntries('z', outputs)}
      locked={useLocked('z')}
    />
  );
});

import { symbol } from '../../lesson/notation';
import { refOf } from '../../lesson/refs';
import { setLogit } from '../../state/editSource';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { attempt } from '../experimentStore';
import { Formula } from '../Formula';
import { useSteadyReach } from './steadyReach';
import { pasteEntries } from './pasteEntries';
import { SliderRow } from './SliderRow';

/** The logits, one row each; a pasted list sets them all. */
export function LogitRows({ experiment }: { readonly experiment: Experiment }) {
  const { source } = experiment.problem;
  const logits = source.kind === 'logits' ? source.logits : [];
  const outputs = outputsOf(experiment);
  const reach = useSteadyReach(logits, FIELDS.z.control.maximum);
  return logits.map((logit, i) => (
    <SliderRow
      key={i}
      symbol={
        <>
          <Formula tex={SYMBOLS[i] ?? symbol('z', i)} /> <small>{experiment.labels?.[i]}</small>
        </>
      }
      name={page.inputs.logit(i + 1, labelOf(experiment, i))}
      value={logit}
      minimum={-reach}
      maximum={reach}
      step={FIELDS.z.control.step}
      tone="z"
      refName={refOf('z', i)}
      read={(text) => readNumber('z', text, entryName('z', i))}
      onChange={(value, gesture) => attempt((now) => setLogit(now, i, value), gesture)}
      onPasteList={pasteEntries('z', outputs)}
    />
  ));
}

const SYMBOLS = Array.from({ length: 64 }, (_, i) => symbol('z', i));

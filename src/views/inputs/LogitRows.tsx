import { symbol } from '../../lesson/notation';
import { refOf } from '../../lesson/refs';
import { setEntries, setLogit } from '../../state/editSource';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber, readNumberList } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { edit } from '../experimentStore';
import { Formula } from '../Formula';
import { useSteadyReach } from './steadyReach';
import { SliderRow } from './SliderRow';

/** The logits, one row each; a pasted list sets them all. */
export function LogitRows({ experiment }: { readonly experiment: Experiment }) {
  const { source } = experiment.problem;
  const logits = source.kind === 'logits' ? source.logits : [];
  const outputs = outputsOf(experiment);
  const reach = useSteadyReach(logits, FIELDS.z.control.maximum);
  const pasteList = (text: string) => {
    if (!/[\s,;]/.test(text.trim())) return { ok: true, value: false } as const;
    const list = readNumberList('z', text, { minimum: outputs, maximum: outputs });
    if (!list.ok) return list;
    edit((now) => setEntries(now, list.value));
    return { ok: true, value: true } as const;
  };
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
      onChange={(value, gesture) => edit((now) => setLogit(now, i, value), gesture)}
      onPasteList={pasteList}
    />
  ));
}

const SYMBOLS = Array.from({ length: 64 }, (_, i) => symbol('z', i));

import { useState } from 'react';
import { refOf } from '../../lesson/refs';
import { inRow } from '../../text/inRow';
import { numberText } from '../../text/numbers';
import { setActivation } from '../../state/editActivation';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { traceOf } from '../../state/traceOf';
import { page } from '../../text/en/page';
import { attempt } from '../experimentStore';
import { useLocked } from '../lock';
import { EntrySymbol } from './EntrySymbol';
import styles from './Inputs.module.css';
import { pasteEntries } from './pasteEntries';
import { SliderRow } from './SliderRow';

/**
 * The shares, edited directly. Dragging one scales the others; typed ones keep their values as long as the sum allows,
 * so that three shares can be typed one after the other.
 */
export function ShareRows({ experiment }: { readonly experiment: Experiment }) {
  const [typed, setTyped] = useState<readonly number[]>([]);
  const locked = useLocked('a');
  const trace = traceOf(experiment.problem);
  const outputs = outputsOf(experiment);
  const set = (i: number, value: number, gesture?: string) => {
    const others = typed.filter((k) => k !== i);
    setTyped(gesture ? [] : [i, ...others]);
    return attempt((now) => setActivation(now, i, value, gesture ? [] : others), gesture);
  };
  return (
    <>
      {Array.from(trace.activations, (share, i) => (
        <SliderRow
          key={i}
          symbol={<EntrySymbol letter="a" index={i} label={labelOf(experiment, i)} />}
          name={page.inputs.share(i + 1, labelOf(experiment, i))}
          value={share}
          minimum={0}
          maximum={1}
          step={FIELDS.a.control.step}
          tone="a"
          refName={refOf('a', i)}
          read={(text) => readNumber('a', text, entryName('a', i))}
          onChange={(value, gesture) => set(i, value, gesture)}
          onPasteList={pasteEntries('a', outputs)}
          locked={locked}
        />
      ))}
      <p className={styles['note']}>
        z = ({inRow(Array.from(trace.logits, (z) => numberText(z)))}). {page.inputs.constant}
      </p>
    </>
  );
}

import { useState } from 'react';
import { symbol } from '../../lesson/notation';
import { refOf, type Ref } from '../../lesson/refs';
import type { Tex } from '../../lesson/tex';
import { setBias, setInput, setWeight } from '../../state/editSource';
import { labelOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { attempt } from '../experimentStore';
import { Formula } from '../Formula';
import { useLocked } from '../lock';
import { NumberField } from '../NumberField';
import styles from './Inputs.module.css';
import { RowOfBatch } from './RowOfBatch';
import { SliderRow } from './SliderRow';
import { reachFor } from './steadyReach';

type Entry = {
  readonly field: 'x' | 'W' | 'b';
  readonly indices: readonly number[];
};

type Layer = Extract<Experiment['problem']['source'], { kind: 'layer' }>;

const valueOf = (layer: Layer, { field, indices: [row = 0, column = 0] }: Entry): number => {
  if (field === 'x') return layer.input[row] ?? 0;
  return (field === 'b' ? layer.bias[row] : layer.weights[row]?.[column]) ?? 0;
};

const nameOf = ({ field, indices: [row = 0, column = 0] }: Entry): string => {
  if (field === 'x') return page.inputs.input(row + 1);
  return field === 'b' ? page.inputs.bias(row + 1) : page.inputs.weight(row + 1, column + 1);
};

const refOfEntry = ({ field, indices: [row, column] }: Entry): Ref =>
  refOf(field === 'W' ? 'w' : field, row, column);

function change(experiment: Experiment, { field, indices: [row = 0, column = 0] }: Entry, value: number) {
  if (field === 'x') return setInput(experiment, row, value);
  return field === 'b' ? setBias(experiment, row, value) : setWeight(experiment, row, column, value);
}

const symbolOf = ({ field, indices: [row, column] }: Entry) =>
  symbol(field === 'W' ? 'w' : field, row, column);

/** In a batch x is a row of X. */
function useLockedFields({ batch }: Experiment): Record<Entry['field'], boolean> {
  const [x, ofRows] = [useLocked('x'), useLocked('X')];
  return { x: x || (batch !== null && ofRows), W: useLocked('W'), b: useLocked('b') };
}

/** x, W and b as one table laid out like z = xW + b: x down the left, a column for every output, b below. */
export function LayerTable({ experiment }: { readonly experiment: Experiment }) {
  const [focused, setFocused] = useState<Entry>({ field: 'x', indices: [0] });
  const locked = useLockedFields(experiment);
  const { source } = experiment.problem;
  if (source.kind !== 'layer') return null;
  const cell = (entry: Entry) => (
    <td key={entry.indices.join()} onFocus={() => setFocused(entry)}>
      <NumberField
        name={nameOf(entry)}
        value={valueOf(source, entry)}
        refName={refOfEntry(entry)}
        read={(text) => readNumber(entry.field, text, entryName(entry.field, ...entry.indices))}
        onChange={(value) => attempt((now) => change(now, entry, value))}
        locked={locked[entry.field]}
      />
    </td>
  );
  const outputs = source.bias.map((_, n) => n);
  const exists = focused.field !== 'x' ? (focused.indices.at(-1) ?? 0) < outputs.length : true;
  const slid = exists ? focused : ({ field: 'x', indices: [0] } as const);
  const reach = reachFor([valueOf(source, slid)], FIELDS.W.control.maximum);
  return (
    <>
      {experiment.batch && <RowOfBatch experiment={experiment} />}
      <div className={styles['tableScroll']}>
        <table className={styles['layer']}>
          <thead>
            <tr>
              <Head scope="col" tex={symbol('x')} says="x" />
              {outputs.map((n) => (
                <Head
                  key={n}
                  scope="col"
                  tex={symbol('z', n)}
                  says={page.inputs.logit(n + 1, labelOf(experiment, n))}
                  refName={refOf('z', n)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {source.input.map((_, d) => (
              <tr key={d}>
                {cell({ field: 'x', indices: [d] })}
                {outputs.map((n) => cell({ field: 'W', indices: [d, n] }))}
              </tr>
            ))}
            <tr>
              <Head scope="row" tex={symbol('b')} says="b" />
              {outputs.map((n) => cell({ field: 'b', indices: [n] }))}
            </tr>
          </tbody>
        </table>
      </div>
      <SliderRow
        key={nameOf(slid)}
        symbol={<Formula tex={symbolOf(slid)} says={null} />}
        name={nameOf(slid)}
        value={valueOf(source, slid)}
        minimum={-reach}
        maximum={reach}
        step={FIELDS.W.control.step}
        tone="ink"
        refName={refOfEntry(slid)}
        read={(text) => readNumber(slid.field, text, entryName(slid.field, ...slid.indices))}
        onChange={(value, gesture) => attempt((now) => change(now, slid, value), gesture)}
        locked={locked[slid.field]}
      />
    </>
  );
}

type HeadProps = {
  readonly scope: 'row' | 'col';
  readonly tex: Tex;
  readonly says: string;
  readonly refName?: Ref;
};

const Head = ({ scope, tex, says, refName }: HeadProps) => (
  <th scope={scope} data-ref={refName}>
    <Formula tex={tex} says={says} />
  </th>
);

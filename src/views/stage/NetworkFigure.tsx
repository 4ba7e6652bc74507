import type { Theme } from '../../charts/colourScale';
import { NetworkDiagram, type NetworkEdges } from '../../charts/NetworkDiagram';
import type { NetworkColumn } from '../../charts/NetworkNodes';
import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { refOf, type RefSymbol } from '../../lesson/refs';
import type { StepId } from '../../lesson/stepIds';
import { page } from '../../text/en/page';
import { numberText, signedText } from '../../text/numbers';
import { entryText } from '../entryText';
import { FigureMenu } from '../figure/FigureMenu';
import { pointAt, usePointing } from '../pointing';
import { colourLimit } from './colourLimit';
import styles from './WeightsFigure.module.css';

/** Which column each of the diagram's steps is about; at the other steps the matrices say more. */
const CURRENT: Partial<Record<StepId, RefSymbol>> = { logits: 'z', softmax: 'a', loss: 'E', dE_da: 'a' };

/** More rows than this are no longer read as a network. */
const MOST_ROWS = 6;

type NetworkFigureProps = { readonly step: StepId; readonly trace: Trace; readonly theme: Theme };

/** A node as it is called, with the slope below its number. */
const nameOf = (node: string, i: number, slope: string): string =>
  slope === '' ? node : `${node}, ${page.jacobian.lossByActivation(i + 1, slope)}`;

/** x → z → a → E as a network: softmax joins every z to every a, the other activations each to its own. */
export function NetworkFigure({ step, trace, theme }: NetworkFigureProps) {
  const lit = usePointing((state) => state.lit);
  const current = CURRENT[step];
  const hasLayer = trace.problem.source.kind === 'layer';
  const rows = Math.max(trace.outputs, hasLayer ? trace.layer.input.length : 0);
  if (!current || rows > MOST_ROWS) return null;

  const nodes = (letter: RefSymbol, values: Vector, under: (i: number) => string = () => '') =>
    Array.from(values, (value, i) => ({
      text: letter === 'a' && value === 0 ? entryText(trace, 'a', i, value) : numberText(value),
      under: under(i),
      name: nameOf(`${letter} ${i + 1} = ${numberText(value)}`, i, under(i)),
      lit: lit.has(refOf(letter, i)),
    }));
  const column = (letter: RefSymbol, tone: NetworkColumn['tone'], of: NetworkColumn['nodes']) => ({
    symbol: letter,
    symbolUnder: of.some(({ under }) => under !== '') ? page.network.slope : '',
    tone,
    nodes: of,
    current: letter === current,
  });
  const slope = (i: number) => signedText(trace.right.activations[i] ?? NaN);
  const columns: NetworkColumn[] = [
    column('z', 'z', nodes('z', trace.logits)),
    column('a', 'a', nodes('a', trace.activations, step === 'dE_da' ? slope : undefined)),
    column('E', 'ink', [
      { text: numberText(trace.loss), under: '', name: `E = ${numberText(trace.loss)}`, lit: lit.has('E') },
    ]),
  ];
  const edges: NetworkEdges[] = [trace.softmax ? 'each-to-each' : 'each-to-its-own', 'each-to-each'];
  if (hasLayer) {
    columns.unshift(column('x', 'ink', nodes('x', trace.layer.input)));
    edges.unshift(trace.layer.weights.values);
  }
  const symbols = columns.map(({ symbol }) => symbol as RefSymbol);
  return (
    <div className={styles['figure']} data-points-itself data-figure="beside">
      <NetworkDiagram
        columns={columns}
        edges={edges}
        limit={colourLimit(trace.layer.weights.values)}
        theme={theme}
        label={page.network.label(trace.softmax !== null)}
        onPoint={(place) => {
          const letter = place && symbols[place.column];
          pointAt(letter ? (letter === 'E' ? 'E' : refOf(letter, place.row)) : null);
        }}
      />
      <FigureMenu
        name="network"
        title={page.network.label(trace.softmax !== null)}
        table={({ networkTable }) => networkTable(trace, step === 'dE_da')}
      />
    </div>
  );
}

import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { figureTables as text } from '../../text/en/figure';
import { headsOf, matrixArray, vectorArray, type FigureTable, type TableRow } from './figureTable';

/** a as bars, each with its mark at y. */
export function barsTable(trace: Trace, labels: readonly string[] | null): FigureTable {
  const { activations, target } = trace;
  const rows = headsOf('a', trace.outputs, labels).map((head, i): TableRow => ({
    head,
    values: [activations[i] ?? null, target[i] ?? null],
  }));
  return {
    corner: text.corner.classes,
    columns: ['a', text.target],
    rows,
    arrays: [vectorArray('a', activations), vectorArray('y', target)],
  };
}

/** The network: the value of every node, ∂E/∂a where the picture has it, and W along the edges. */
export function networkTable(trace: Trace, withSlopes: boolean): FigureTable {
  const { layer, logits, activations, outputs, loss, right } = trace;
  const hasLayer = trace.problem.source.kind === 'layer';
  const nodes = (letter: string, values: Vector, beside: (i: number) => readonly (number | null)[]) =>
    headsOf(letter, values.length).map((head, i): TableRow => ({
      head,
      values: [values[i] ?? null, ...beside(i)],
    }));
  const nothing = Array.from({ length: (withSlopes ? 1 : 0) + (hasLayer ? outputs : 0) }, () => null);
  const { columns, values } = layer.weights;
  const edges = (d: number) => Array.from(values.subarray(d * columns, (d + 1) * columns));
  const slope = (i: number): readonly (number | null)[] =>
    withSlopes ? [right.activations[i] ?? null, ...nothing.slice(1)] : nothing;
  const inputs = nodes('x', layer.input, (d) => [...(withSlopes ? [null] : []), ...edges(d)]);
  return {
    corner: text.corner.network,
    columns: [
      text.value,
      ...(withSlopes ? [text.slope] : []),
      ...(hasLayer ? headsOf('W · z', outputs) : []),
    ],
    rows: [
      ...(hasLayer ? inputs : []),
      ...nodes('z', logits, () => nothing),
      ...nodes('a', activations, slope),
      { head: 'E', values: [loss, ...nothing] },
    ],
    arrays: [
      vectorArray('z', logits),
      vectorArray('a', activations),
      { name: 'E', shape: [1], values: Float64Array.of(loss) },
      ...(withSlopes ? [vectorArray('dE_da', right.activations)] : []),
      ...(hasLayer ? [vectorArray('x', layer.input), matrixArray('W', layer.weights)] : []),
    ],
  };
}

import { type Tone, VectorCell, type VectorRole } from './VectorCell';
import { withoutNonNumbers } from '../textFit';

/** A vector that stands beside a matrix: ∂E/∂a along the left, ∂E/∂z along the bottom. */
export type Margin = {
  /** what all of it is called, where it is no head itself */
  readonly title?: string;
  readonly values: Float64Array;
  readonly texts: readonly string[];
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  readonly limit: number;
  readonly visible: boolean;
  /** the right value, shown small under a wrong one; '' where there is nothing to correct */
  readonly reference?: readonly string[] | undefined;
  /** what these texts say */
  readonly rightValues?: Float64Array | undefined;
};

type MarginCellProps = {
  margin: Margin;
  index: number;
  role: VectorRole;
  tone: Tone;
  place: { row: number; column: number };
  box: { x: number; y: number; width: number; height: number };
  hatch: string;
  lit: boolean;
  tabIndex: number | undefined;
};

/** Of what is drawn in full colour; not finite where the value is not. */
function shareOf({ values, limit }: Margin, index: number): number {
  const value = values[index] ?? NaN;
  return Number.isFinite(value) && limit > 0 ? value / limit : value;
}

/** One entry of a margin, with its record taken apart into the primitives that VectorCell compares. */
export function MarginCell({ margin, index, place, box, ...rest }: MarginCellProps) {
  return (
    <VectorCell
      {...rest}
      {...place}
      {...box}
      share={shareOf(margin, index)}
      text={withoutNonNumbers(margin.texts[index] ?? '')}
      symbol={margin.symbols[index] ?? ''}
      reference={withoutNonNumbers(margin.reference?.[index] ?? '')}
      right={margin.rightValues?.[index] ?? NaN}
      name={margin.names[index] ?? ''}
    />
  );
}

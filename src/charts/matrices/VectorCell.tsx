import { memo } from 'react';
import styles from './VectorCell.module.css';
import { fitHead, shortened, textEms } from '../textFit';

/** Whose colour: ∂E/∂a, ∂E/∂z, or plain ink. */
export type Tone = 'g' | 'd' | 'ink';

/** A cell among the others, or the head of what stands beside or below it. */
export type VectorRole = 'gridcell' | 'rowheader' | 'columnheader';

export type VectorCellProps = {
  role: VectorRole;
  tone: Tone;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** value / limit, −1 … 1; not finite → hatched */
  share: number;
  hatch: string;
  text: string;
  symbol: string;
  /** the right value, under a wrong one; '' when there is nothing to correct */
  reference: string;
  /** what it says */
  right: number;
  name: string;
  lit: boolean;
  tabIndex: number | undefined;
};

const SMALLEST_FONT = 9.5;
const LINE = 16;
/** A tick is wider than a digit by this many em. */
const TICK_EXTRA = 0.2;
/** Below this a bold number would no longer fit its cell. */
const BOLD_FROM = 11;

/** Text goes upright while it fits, then on its side, then it gives way to a bar that grows from a middle line. */
function mannerOf({ width, height, text }: VectorCellProps): 'upright' | 'sideways' | 'bar' {
  if (textEms(text) * SMALLEST_FONT <= width && height >= 12) return 'upright';
  return textEms(text) * SMALLEST_FONT <= height && width >= 12 ? 'sideways' : 'bar';
}

type Line = { readonly text: string; readonly part: 'value' | 'symbol' | 'reference'; readonly size: number };

/** The right value with its tick, as there is room: its word goes first, then digits; '' where none is left. */
function markedRight({ reference, right }: VectorCellProps, length: number): string {
  const bare = reference.slice(reference.lastIndexOf(' ') + 1);
  const short = shortened(bare, right);
  const candidates = [`✓ ${reference}`, `✓${reference}`, `✓ ${bare}`, `✓${bare}`, `✓${short}`];
  return candidates.find((text) => (textEms(text) + TICK_EXTRA) * SMALLEST_FONT <= length) ?? '';
}

/** What is written, in the order it stands: as many lines as the height takes, the value first of all. */
function linesOf(props: VectorCellProps, length: number, depth: number): readonly Line[] {
  const { text, symbol, reference } = props;
  const isLow = depth < 2 * LINE + 4;
  const size = (part: string, largest: number) =>
    Math.max(SMALLEST_FONT, Math.min(isLow ? 11 : largest, (length * 0.95) / textEms(part)));
  const value = { text, part: 'value', size: size(text, 13) } as const;
  const marked = markedRight(props, length);
  const right = { text: marked, part: 'reference', size: size(marked, 12) } as const;
  const name = { text: fitHead(symbol, length, 11), part: 'symbol', size: isLow ? 9.5 : 11 } as const;
  if (!reference || !marked) return depth >= 28 && symbol ? [value, name] : [value];
  if (depth >= 3 * LINE && symbol) return [value, name, right];
  return depth >= 22 ? [value, right] : [value];
}

function Bar({ x, y, width, height, share }: VectorCellProps) {
  const upwards = height > width;
  const length = (share * (upwards ? height : width)) / 2;
  const box = upwards
    ? { x, width, y: y + height / 2 - Math.max(0, length), height: Math.abs(length) }
    : { x: x + width / 2 + Math.min(0, length), width: Math.abs(length), y, height };
  return <rect className={styles.bar} {...box} />;
}

type LinesProps = {
  lines: readonly Line[];
  lit: boolean;
  sideways: boolean;
  depth: number;
  x: number;
  y: number;
};

function Lines({ lines, lit, sideways, depth, x, y }: LinesProps) {
  const spacing = Math.min(LINE, (depth * 0.86) / lines.length);
  return (
    <g transform={`translate(${x} ${y})${sideways ? ' rotate(-90)' : ''}`}>
      {lines.map(({ text, part, size }, line) => (
        <text
          key={part}
          className={styles[part]}
          y={(line - (lines.length - 1) / 2) * spacing}
          dy="0.35em"
          fontSize={size}
          fontWeight={lit && part === 'value' && size >= BOLD_FROM ? 700 : undefined}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** One entry of a vector that stands beside a matrix: its value, its symbol, and the right value under a wrong one. */
export const VectorCell = memo(function VectorCell(props: VectorCellProps) {
  const { tone, x, y, width, height, share, lit, reference } = props;
  const finite = Number.isFinite(share);
  const manner = mannerOf(props);
  const sideways = manner === 'sideways';
  // In hundredths: a finer difference is not seen, and would paint the cell anew at every move of a drag.
  const strength = finite ? Math.round(7 + 14 * Math.min(1, Math.abs(share))) / 100 : 1;
  return (
    <g
      className={styles.vectorCell}
      role={props.role}
      aria-label={props.name}
      aria-colindex={props.column + 2}
      tabIndex={props.tabIndex}
      data-row={props.row}
      data-column={props.column}
      data-tone={tone}
      data-lit={lit || undefined}
      data-wrong={reference !== '' || undefined}
    >
      <rect
        className={finite ? styles.ground : styles.hatched}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={Math.min(3, height / 4, width / 4)}
        fill={finite ? undefined : `url(#${props.hatch})`}
        fillOpacity={strength}
      />
      {manner === 'bar' ? (
        finite && <Bar {...props} />
      ) : (
        <Lines
          lines={sideways ? linesOf({ ...props, symbol: '' }, height, width) : linesOf(props, width, height)}
          depth={sideways ? width : height}
          lit={lit}
          sideways={sideways}
          x={x + width / 2}
          y={y + height / 2}
        />
      )}
    </g>
  );
});

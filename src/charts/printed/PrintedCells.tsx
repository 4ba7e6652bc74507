import styles from './PrintedMatrix.module.css';

export type PrintedCell = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** of the largest value, with its sign */
  readonly share: number;
  readonly text: string;
  readonly fontSize: number;
};

/** Lines between two stripes; a small cell has one all the same. */
const SPACING = 6.5;
/** What is nearly nothing, and has no number to be read, has no sign to be seen either. */
const NEARLY_NOTHING = 0.02;

/** Stripes from lower left to upper right, which end where the cell does. */
function stripesOf({ x, y, side }: PrintedCell): string {
  const count = Math.max(1, Math.round((2 * side) / SPACING) - 1);
  const lines = Array.from({ length: count }, (_, k) => {
    const along = (2 * side * (k + 1)) / (count + 1);
    const [near, far] = [Math.min(along, side), Math.max(0, along - side)];
    return `M${(x + far).toFixed(2)} ${(y + near).toFixed(2)}L${(x + near).toFixed(2)} ${(y + far).toFixed(2)}`;
  });
  return lines.join('');
}

/** Ink by size, stripes by sign: a grey printer keeps both. What is not finite is left white, with its text. */
function Ground({ x, y, side, share }: PrintedCell) {
  const strength = Number.isFinite(share) ? Math.min(1, Math.abs(share)) : 0;
  return (
    <rect
      x={x}
      y={y}
      width={side}
      height={side}
      className={styles.cell}
      data-sign={share < 0 ? 'negative' : 'positive'}
      fillOpacity={strength * 0.6}
    />
  );
}

const isStriped = ({ share, text }: PrintedCell): boolean => share < (text === '' ? -NEARLY_NOTHING : 0);

/** Cells of a matrix on paper: grounds, stripes over them, numbers over those. */
export function PrintedCells({ cells }: { readonly cells: readonly PrintedCell[] }) {
  return (
    <>
      {cells.map((cell, k) => (
        <Ground key={k} {...cell} />
      ))}
      <path
        className={styles.stripes}
        d={cells.filter(isStriped).map(stripesOf).join('')}
        strokeWidth={Math.min(1.2, (cells[0]?.side ?? 0) / 12)}
      />
      {cells.map(
        ({ x, y, side, text, fontSize }, k) =>
          text && (
            <text
              key={k}
              className={styles.value}
              x={x + side / 2}
              y={y + side / 2}
              dy="0.35em"
              fontSize={fontSize}
            >
              {text}
            </text>
          ),
      )}
    </>
  );
}

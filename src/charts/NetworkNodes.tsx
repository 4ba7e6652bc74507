import styles from './NetworkDiagram.module.css';
import { fittingSize } from './textFit';

type NetworkNode = {
  readonly text: string;
  /** a second, smaller line under it; '' for none */
  readonly under: string;
  readonly name: string;
  readonly lit: boolean;
};

export type NetworkColumn = {
  readonly symbol: string;
  /** of the second lines; '' for none */
  readonly symbolUnder: string;
  readonly tone: 'ink' | 'z' | 'a';
  readonly nodes: readonly NetworkNode[];
  /** the column the step is about */
  readonly current: boolean;
};

export const NODE_WIDTH = 66;
export const NODE_HEIGHT = 30;

export type Place = { readonly x: number; readonly y: number };

type NetworkNodesProps = NetworkColumn & {
  readonly places: readonly Place[];
  readonly onPoint: (row: number) => void;
};

/** A column of the network; its numbers are all of one size, and none is wider than its box. */
export function NetworkNodes(props: NetworkNodesProps) {
  const { symbol, symbolUnder, tone, nodes, current, places, onPoint } = props;
  const sizeOf = (line: 'text' | 'under', largest: number) =>
    fittingSize(
      nodes.map((node) => node[line]),
      NODE_WIDTH,
      largest,
    );
  const [size, sizeUnder] = [sizeOf('text', 12.5), sizeOf('under', 11)];
  const middle = NODE_WIDTH / 2;
  return (
    <g data-tone={tone} data-current={current || undefined} className={styles.column}>
      <text className={styles.symbol} x={(places[0]?.x ?? 0) + middle} y={12}>
        {symbol}
        {symbolUnder && (
          <tspan className={styles.under} dx={6}>
            {symbolUnder}
          </tspan>
        )}
      </text>
      {nodes.map(({ text, under, name, lit }, row) => (
        <g
          key={row}
          transform={`translate(${places[row]?.x ?? 0} ${places[row]?.y ?? 0})`}
          data-lit={lit || undefined}
          onPointerEnter={() => onPoint(row)}
        >
          <title>{name}</title>
          <rect className={styles.node} width={NODE_WIDTH} height={NODE_HEIGHT} rx={4} />
          <text x={middle} y={under ? 9 : NODE_HEIGHT / 2} dy="0.35em" fontSize={size}>
            {text}
          </text>
          {under && (
            <text className={styles.under} x={middle} y={22} dy="0.35em" fontSize={sizeUnder}>
              {under}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

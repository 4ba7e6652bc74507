import { handout } from '../../text/en/handout';
import styles from './Handout.module.css';
import type { QrPath } from './qrPath';

/** What a reader needs around it to find it, in modules. */
const QUIET = 4;
const [SMALLEST, LARGEST, MODULE] = [24, 62, 0.4];

/** The address for a phone's camera: each module large enough on paper. */
export function QrCode({ size, path }: QrPath) {
  const across = size + 2 * QUIET;
  const side = Math.min(LARGEST, Math.max(SMALLEST, across * MODULE));
  return (
    <svg
      className={styles['code']}
      style={{ width: `${side}mm` }}
      viewBox={`${-QUIET} ${-QUIET} ${across} ${across}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={handout.code}
    >
      <rect x={-QUIET} y={-QUIET} width={across} height={across} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

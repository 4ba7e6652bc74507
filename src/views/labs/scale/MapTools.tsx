import type { PointerEvent } from 'react';
import { fitWindow } from '../../../engine/scale/placeWindow';
import { scale } from '../../../text/en/labs/scale';
import { FindPlace } from './FindPlace';
import { centreOn, goToCells, goToDiagonal, showFirst, showWhole, zoomBy } from './mapMoves';
import styles from './ScaleMap.module.css';
import { useScaleFacts } from './scaleFacts';
import { limitsOf, useScale } from './scaleStore';
import type { Surfaces } from './useScene';

/** Moves the window to where the mini-map is pressed. */
function goThere(event: PointerEvent<HTMLElement>): void {
  const { vocabulary } = useScale.getState();
  if (!vocabulary || event.buttons === 0) return;
  const box = event.currentTarget.getBoundingClientRect();
  const whole = fitWindow(limitsOf(vocabulary.logits.length));
  centreOn({
    row: whole.firstRow + ((event.clientY - box.top) / box.height) * whole.rows,
    column: whole.firstColumn + ((event.clientX - box.left) / box.width) * whole.columns,
  });
}

/** The whole matrix in small, and what the keys of the map do, as buttons. */
export function MapTools({ surfaces: { miniMap, miniWindow } }: { readonly surfaces: Surfaces }) {
  return (
    <div className={styles['tools']}>
      <div
        className={styles['mini']}
        title={scale.miniMap}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId);
          goThere(event);
        }}
        onPointerMove={goThere}
        aria-hidden="true"
      >
        <canvas ref={miniMap} />
        <canvas ref={miniWindow} className={styles['miniWindow']} />
      </div>
      <div className={styles['buttons']} role="group" aria-label={scale.buttons}>
        <button type="button" aria-label={scale.zoomOut} title={scale.zoomOut} onClick={() => zoomBy(1 / 2)}>
          −
        </button>
        <button type="button" aria-label={scale.zoomIn} title={scale.zoomIn} onClick={() => zoomBy(2)}>
          +
        </button>
        <button type="button" onClick={showWhole}>
          {scale.whole}
        </button>
        <Unmasked />
        <button type="button" onClick={goToCells}>
          {scale.cells}
        </button>
        <button type="button" onClick={goToDiagonal}>
          {scale.diagonal}
        </button>
      </div>
      <FindPlace />
    </div>
  );
}

/** Where the masked tokens are last, all that is not 0 is the upper left corner, which may be a small part of the whole. */
function Unmasked() {
  const isRanked = useScale((state) => state.order === 'probability');
  const kept = useScaleFacts(({ numbers }) => numbers?.whole.kept ?? 0);
  const count = useScaleFacts(({ numbers }) => numbers?.whole.count ?? 0);
  if (!isRanked || kept === count) return null;
  return (
    <button type="button" onClick={() => showFirst(kept)}>
      {scale.unmasked}
    </button>
  );
}

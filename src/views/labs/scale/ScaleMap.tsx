import { useId } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { INKS } from '../../../charts/scale/mapInks';
import { HEAD_HEIGHT, mapLayout } from '../../../charts/scale/mapLayout';
import { useMeasuredWidth } from '../../../charts/curves/lineChartWidth';
import { scale } from '../../../text/en/labs/scale';
import { HEADS, MapGrid, placeId } from './MapGrid';
import styles from './ScaleMap.module.css';
import { useScaleFacts } from './scaleFacts';
import { useScale } from './scaleStore';
import { useMapControl } from './useMapControl';
import { useHeard } from './useHeard';
import { useScene, type Surfaces } from './useScene';

const ASSUMED_WIDTH = 640;

/** The Jacobian as a map: dragged, zoomed, walked by keys. */
export function ScaleMap({ surfaces, theme }: { readonly surfaces: Surfaces; readonly theme: Theme }) {
  const id = useId();
  const { frame, picture, marks } = surfaces;
  const [column, width] = useMeasuredWidth(ASSUMED_WIDTH);
  const layout = mapLayout(width);
  const order = useScale((state) => state.order);

  useScene(surfaces, width, theme);
  const { isActive, controls } = useMapControl(frame, layout);
  useHeard(isActive);
  const activePlace = useScaleFacts(({ place }) => (place ? placeId(id, place) : undefined));
  const count = useScale(({ vocabulary }) => vocabulary && vocabulary.logits.length + HEADS) ?? undefined;
  const whole = { width: layout.left + layout.side, height: HEAD_HEIGHT + layout.side };
  return (
    <div ref={column} className={styles['column']}>
      <p className={styles['axes']}>{scale.axes[order]}</p>
      <div
        ref={frame}
        className={styles['map']}
        role="grid"
        tabIndex={0}
        aria-label={scale.map}
        aria-rowcount={count}
        aria-colcount={count}
        aria-activedescendant={activePlace}
        aria-describedby={`${id}-keys`}
        data-own-arrows
        data-active={isActive || undefined}
        style={whole}
        {...controls}
      >
        <canvas
          ref={picture}
          className={styles['picture']}
          style={{ left: layout.left, top: layout.top, width: layout.side, height: layout.side }}
          aria-hidden="true"
        />
        <canvas ref={marks} className={styles['marks']} style={whole} aria-hidden="true">
          {INKS.map((ink) => (
            <i key={ink} data-ink={ink} />
          ))}
        </canvas>
        <MapGrid prefix={id} />
      </div>
      <p id={`${id}-keys`} className="visually-hidden">
        {scale.keys}
      </p>
      <p data-undrawn className={styles['hint']}>
        <span className={styles['byWheel']}>{isActive ? scale.wheel.on : scale.wheel.off}</span>
        <span className={styles['byTouch']}>{scale.touch}</span>
      </p>
    </div>
  );
}

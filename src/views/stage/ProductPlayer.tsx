import { memo, useId } from 'react';
import { lastFrame } from '../../engine/productFrames';
import type { Substep } from '../../lesson/step';
import { sliderText } from '../../text/en/slider';
import { productText } from '../../text/en/product';
import { useAnnounced } from '../announce';
import { Slider } from '../Slider';
import { useReducedMotion } from '../motion';
import type { PlayedProduct } from './jacobianPicture';
import styles from './ProductPlayer.module.css';
import {
  pauseProduct,
  playProduct,
  restProduct,
  scrubProduct,
  useProductPlayback,
  useProductPlayer,
} from './productPlayer';

type ButtonProps = {
  readonly name: string;
  readonly sign: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

/** One that has nothing to do stays focusable, so that the keyboard does not lose its place at either end. */
const Button = ({ name, sign, disabled = false, onClick }: ButtonProps) => (
  <button
    type="button"
    aria-label={name}
    title={name}
    aria-disabled={disabled}
    onClick={disabled ? undefined : onClick}
  >
    {sign}
  </button>
);

type ControlsProps = { readonly outputs: number; readonly frame: number | null; readonly last: number };

/** Play and pause; where nothing may move by itself, one frame back and one on. */
function Running({ outputs, frame, last, reduced }: ControlsProps & { readonly reduced: boolean }) {
  const running = useProductPlayer((state) => state.until !== null);
  if (reduced) {
    return (
      <>
        <Button
          name={productText.previous}
          sign="◂"
          disabled={frame === null || frame === 0}
          onClick={() => scrubProduct((frame ?? 0) - 1)}
        />
        <Button
          name={productText.next}
          sign="▸"
          disabled={frame === last}
          onClick={() => scrubProduct(frame === null ? 0 : frame + 1)}
        />
      </>
    );
  }
  return (
    <Button
      name={running ? productText.pause : productText.play}
      sign={running ? '❚❚' : '▶'}
      onClick={() => (running ? pauseProduct() : playProduct(outputs))}
    />
  );
}

export type ProductPlayerProps = {
  readonly outputs: number;
  readonly scan: Substep['scan'];
  /** Null: at rest. */
  readonly product: PlayedProduct | null;
};

/** Plays the vector–matrix product in the heatmap above it, or goes through it frame by frame. */
export const ProductPlayer = memo(function ProductPlayer({ outputs, scan, product }: ProductPlayerProps) {
  const reduced = useReducedMotion();
  const last = lastFrame(outputs);
  const { frame: wished, until } = useProductPlayer();
  const frame = wished === null ? null : Math.min(wished, last);
  useProductPlayback(outputs, scan, reduced);
  const rest = reduced ? productText.restStepwise : productText.rest;
  const caption = product?.caption ?? rest;
  const heard = frame === null ? productText.finished : productText.frame(frame, last);
  const captionId = useId();
  useAnnounced(until === null ? caption : '', 'product');
  return (
    <div className={styles['player']} role="group" aria-label={productText.name}>
      <div className={styles['controls']} data-undrawn>
        <Running outputs={outputs} frame={frame} last={last} reduced={reduced} />
        <Slider
          isWhole
          min={0}
          max={last}
          step={1}
          value={frame ?? 0}
          aria-label={productText.slider}
          aria-valuetext={sliderText.value(productText.slider, heard)}
          aria-describedby={captionId}
          onMove={scrubProduct}
        />
        <Button name={productText.restart} sign="↺" disabled={frame === null} onClick={restProduct} />
      </div>
      <p id={captionId} className={styles['caption']}>
        {caption}
      </p>
    </div>
  );
});

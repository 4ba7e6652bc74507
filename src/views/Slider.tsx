import { useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { movedBy, stepsOfKey } from '../charts/sliderKeys';
import { useFinger } from './useFinger';

type SliderProps = Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'onKeyDown'> & {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Has no tenths of a step. */
  readonly isWhole?: boolean;
  /** `digits`: how many of a rounded value count, so that a key moves it; a drag needs fewer. */
  readonly onMove: (position: number, digits: number) => void;
  /** The same by a pointer, whose moves may come faster than frames. */
  readonly onSlide?: (position: number, digits: number) => void;
};

const DRAGGED = 2;
const STEPPED = 3;
const FINE = 4;

/** A slider whose keys are those of every other on the page: ten steps with Shift, a tenth of one with Ctrl. */
export function Slider({ isWhole = false, onMove, onSlide = onMove, ...slider }: SliderProps) {
  const { value, min, max, step } = slider;
  // A key moves it on from where a pointer has just brought it, though that may wait for its frame.
  const at = useRef(value);
  useLayoutEffect(() => {
    at.current = value;
  });
  const press = (event: KeyboardEvent) => {
    const steps = stepsOfKey(event);
    if (steps === null) return;
    event.preventDefault();
    const isFine = Math.abs(steps) < 1;
    const whole = isFine && isWhole ? Math.sign(steps) : steps;
    onMove(movedBy(whole, at.current, step, [min, max]), isFine ? FINE : STEPPED);
  };
  const slide = (text: string) => {
    at.current = movedBy(Math.round(Number(text) / step), 0, step, [min, max]);
    onSlide(at.current, DRAGGED);
  };
  const finger = useFinger(slide, slider.onPointerUp);
  return (
    <input
      type="range"
      {...slider}
      {...finger.handlers}
      step={isWhole ? step : step / 10}
      onKeyDown={press}
      onChange={({ target }) => finger.said(target.value)}
    />
  );
}

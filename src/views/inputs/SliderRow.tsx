import type { ReactNode } from 'react';
import { useOnceAFrame } from '../../charts/onceAFrame';
import type { Outcome } from '../../engine/trace';
import type { Ref } from '../../lesson/refs';
import { page } from '../../text/en/page';
import { sliderText } from '../../text/en/slider';
import { say } from '../../text/en/spoken';
import { endGesture } from '../experimentStore';
import { LOCKED } from '../lock';
import { NumberField } from '../NumberField';
import { Slider } from '../Slider';
import styles from './Inputs.module.css';

type SliderRowProps = {
  readonly symbol: ReactNode;
  readonly name: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly tone: 'z' | 'a' | 'ink';
  readonly refName?: Ref;
  readonly locked?: boolean | undefined;
  readonly read: (text: string) => Outcome<number, string>;
  /** A drag of the slider comes with the name of its gesture, typing without. */
  readonly onChange: (value: number, gesture?: string) => Outcome<unknown, { readonly reason: string }>;
  readonly onPasteList?: ((text: string) => Outcome<boolean, string>) | undefined;
  /** How the slider's own scale maps to the value, where it is not the value itself. */
  readonly scale?: {
    readonly toPosition: (value: number) => number;
    readonly toValue: (position: number, digits: number) => number;
  };
};

/** One number twice: a slider to drag and a field to type into. */
export function SliderRow(props: SliderRowProps) {
  const { name, value, minimum, maximum, step, scale, onChange, refName, locked } = props;
  const position = scale ? scale.toPosition(value) : value;
  const move = (moved: number, digits: number) =>
    onChange(scale ? scale.toValue(moved, digits) : Number(moved.toFixed(4)), name);
  const drag = useOnceAFrame(([moved, digits]: readonly [number, number]) => move(moved, digits));
  const release = () => {
    drag.flush();
    endGesture();
  };
  return (
    <div className={styles['row']} data-ref={refName}>
      <span className={styles['symbol']}>{props.symbol}</span>
      <div className={styles['sliderPlace']}>
        <Slider
          className={styles['slider']}
          data-tone={props.tone}
          aria-label={page.inputs.slider(name)}
          aria-valuetext={sliderText.value(name, value === -Infinity ? page.inputs.masked : say(value))}
          min={minimum}
          max={maximum}
          step={step}
          value={Math.min(maximum, Math.max(minimum, position))}
          onSlide={(moved, digits) => drag.request([moved, digits])}
          onMove={(moved, digits) => {
            drag.flush();
            move(moved, digits);
          }}
          onPointerUp={release}
          onKeyUp={release}
          onBlur={release}
          {...(locked && LOCKED)}
        />
      </div>
      <NumberField
        name={name}
        value={value}
        step={scale ? Math.abs(value) / 10 : step * 10}
        read={props.read}
        onChange={(typed) => onChange(typed)}
        onPasteList={props.onPasteList}
        refName={refName}
        locked={locked}
      />
    </div>
  );
}

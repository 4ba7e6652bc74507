import { useId, type ReactNode } from 'react';
import styles from './Choice.module.css';
import { LOCKED } from './lock';

type Option<Value extends string> = {
  readonly value: Value;
  readonly content: ReactNode;
  readonly disabled?: boolean;
  readonly title?: string;
  /** Whether it is disabled by a lock of the page, and not because there is no such thing. */
  readonly 'data-locked'?: boolean;
};

type ChoiceProps<Value extends string> = {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The colour of the chosen one, where it stands for a symbol. */
  readonly tone?: 'z' | 'a' | 'ink';
  /** Shows the legend; otherwise only screen readers get it. */
  readonly withLegend?: boolean;
};

/** Whether the lock leaves nothing to choose but what is chosen. */
function isFixed<Value extends string>({ options, value }: ChoiceProps<Value>): boolean {
  const others = options.filter((option) => option.value !== value);
  return others.some((option) => option['data-locked']) && others.every(({ disabled }) => disabled);
}

/** One of a few: a radio group drawn as one row of segments. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} {...(isFixed(props) && LOCKED)}>
      <legend className={props.withLegend ? styles['legend'] : 'visually-hidden'}>{props.legend}</legend>
      <div className={styles['segments']} data-tone={props.tone ?? 'ink'}>
        {props.options.map(({ value, content, disabled, title, 'data-locked': locked }) => (
          <label key={value} title={title} className={styles['segment']} data-locked={locked}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              disabled={disabled}
              onChange={() => props.onChange(value)}
            />
            <span>{content}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

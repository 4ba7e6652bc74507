import { useEffect, useRef, type KeyboardEvent } from 'react';
import { scrollToMiddle } from './scrollToMiddle';
import styles from './Tabs.module.css';

type TabsProps<Name extends string> = {
  readonly label: string;
  readonly names: readonly Name[];
  readonly title: (name: Name) => string;
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** The id of the one panel that all of them fill. */
  readonly panel: string;
  readonly rank?: 'first' | 'second';
};

const MOVES: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs as the ARIA practices describe them: one stop of the tab key, arrow keys within, shown as soon as chosen. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { names, shown, onShow, panel } = props;
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const name = names[MOVES[event.key]?.(names.indexOf(shown), names.length) ?? -1];
    if (name === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onShow(name);
    event.currentTarget.querySelector<HTMLElement>(`#${panel}-${name}`)?.focus({ preventScroll: true });
  };
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => scrollToMiddle(row.current, '[aria-selected="true"]'), [shown]);
  return (
    <div
      ref={row}
      className={styles['tabs']}
      role="tablist"
      aria-label={props.label}
      data-rank={props.rank ?? 'first'}
      tabIndex={-1}
      data-own-arrows
      data-scrolls
      onKeyDown={press}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${panel}-${name}`}
          aria-controls={panel}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {props.title(name)}
        </button>
      ))}
    </div>
  );
}

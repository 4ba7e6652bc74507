import { type FunctionComponent, memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useSeen } from './useSeen';
import { SETTLED_AFTER } from './useSettled';

/** Where a part of the page stands. */
export type Place = { readonly place: RefObject<HTMLDivElement | null> };

/** What changes with every move of a drag. */
const NUMBERS: ReadonlySet<string> = new Set(['experiment', 'trace']);

/** Whether only numbers are different, and nothing that the reader chose by name. */
function onlyNumbersMoved<Props extends object>(before: Props, now: Props): boolean {
  const names = Object.keys(now) as (keyof Props & string)[];
  return names.every((name) => NUMBERS.has(name) || Object.is(before[name], now[name]));
}

/**
 * A part of the page that is drawn anew at each change while it is on the screen or near it. Where nobody sees it, numbers
 * that move wait until they rest, as names that are only heard do: then it is right for whoever searches or reads aloud.
 */
export function whileSeen<Props extends object>(Part: FunctionComponent<Props & Place>) {
  const Drawn = memo(Part) as unknown as FunctionComponent<Props & Place>;
  return memo(function WhileSeen(props: Props) {
    const place = useRef<HTMLDivElement>(null);
    const isSeen = useSeen(place);
    const [drawn, setDrawn] = useState(props);
    const mayWait = !isSeen && onlyNumbersMoved(drawn, props);
    if (!mayWait && drawn !== props) setDrawn(props);
    useEffect(() => {
      if (!mayWait || drawn === props) return;
      const timer = setTimeout(() => setDrawn(props), SETTLED_AFTER);
      return () => clearTimeout(timer);
    }, [mayWait, drawn, props]);
    return <Drawn {...(mayWait ? drawn : props)} place={place} />;
  });
}

import { useEffect, useState } from 'react';

/** Long enough that no frame of a drag waits for it, short enough that a screen reader hears the present number. */
export const SETTLED_AFTER = 150;

/** The value as it stood when it last came to rest: for names that are heard and not seen, at no cost to a drag. */
export function useSettled<Value>(value: Value, after = SETTLED_AFTER): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (Object.is(settled, value)) return;
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [settled, value, after]);
  return settled;
}

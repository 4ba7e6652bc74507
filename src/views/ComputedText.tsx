import { useLayoutEffect, useRef } from 'react';

/**
 * A sentence whose last digits may differ from engine to engine, such as a rounding error: written into the page rather than
 * compared with what the build, another engine, wrote there.
 */
export function ComputedText({ text }: { readonly text: string }) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current && host.current.textContent !== text) host.current.textContent = text;
  }, [text]);
  return (
    <span ref={host} suppressHydrationWarning>
      {''}
    </span>
  );
}

import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { compileTex, type Tex } from '../lesson/tex';
import { emptySlots, fillSlot, filledSlots, type FilledSlot } from './fillSlot';
import { partFailed, typesetting } from './parts/pageParts';
import { useLoaded } from './parts/part';
import { lightUp } from './pointing';
import { KATEX_OPTIONS } from './typeset';

type FormulaProps = {
  readonly tex: Tex;
  readonly display?: boolean;
  /** The sentence that is heard in its place; null where what it stands in has a name that says it. */
  readonly says: string | null;
};
type Rendered = { readonly structure: string; readonly slots: readonly FilledSlot[] };

const askForTypesetting = () => typesetting.load().catch(() => partFailed(typesetting, askForTypesetting));

/**
 * A formula whose structure KaTeX renders once and whose numbers are patched in place: a full render takes longer
 * than a frame, a patch a fraction of a millisecond. What the build has typeset is taken over as it stands; KaTeX comes when
 * a structure is needed that is not on the page. Hidden from screen readers, which get a sentence.
 */
export const Formula = memo(function Formula({ tex, display = false, says }: FormulaProps) {
  const host = useRef<HTMLSpanElement>(null);
  const rendered = useRef<Rendered | null>(null);
  const compiled = useMemo(() => compileTex(tex), [tex]);
  const katex = useLoaded(typesetting);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const structure = `${String(display)}${compiled.structure}`;
    if (rendered.current === null && element.firstChild) {
      rendered.current = { structure, slots: filledSlots(element, compiled.slots) };
    } else if (rendered.current?.structure !== structure) {
      element.toggleAttribute('data-waits', katex === null);
      if (katex === null) {
        askForTypesetting();
        return;
      }
      katex.render(compiled.structure, element, { ...KATEX_OPTIONS, displayMode: display });
      rendered.current = { structure, slots: emptySlots(element) };
      lightUp(element);
    }
    rendered.current.slots.forEach((filled, k) => {
      const slot = compiled.slots[k];
      if (slot) fillSlot(filled, slot);
    });
  }, [compiled, display, katex]);

  // The text is not React's: it neither writes it nor, where the page was built with it, compares it.
  return (
    <>
      <span ref={host} aria-hidden="true" suppressHydrationWarning>
        {''}
      </span>
      {says !== null && <span className="visually-hidden">{says}</span>}
    </>
  );
});

import katex, { type KatexOptions } from 'katex';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { compileTex, type Tex } from '../lesson/tex';
import { emptySlots, fillSlot, type FilledSlot } from './fillSlot';
import { lightUp } from './pointing';

/** Only our own literals reach KaTeX; anything it does not know throws in tests rather than showing red. */
export const KATEX_OPTIONS: KatexOptions = {
  output: 'html',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass' || context.command === '\\htmlData',
};

type FormulaProps = { readonly tex: Tex; readonly display?: boolean };

/**
 * A formula whose structure KaTeX renders once and whose numbers are patched in place: a full render takes longer
 * than a frame, a patch a fraction of a millisecond. Hidden from screen readers, which get the line's sentence.
 */
export const Formula = memo(function Formula({ tex, display = false }: FormulaProps) {
  const host = useRef<HTMLSpanElement>(null);
  const rendered = useRef<{ structure: string; slots: readonly FilledSlot[] }>({ structure: '', slots: [] });
  const compiled = useMemo(() => compileTex(tex), [tex]);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const structure = `${String(display)}${compiled.structure}`;
    if (rendered.current.structure !== structure || !element.firstChild) {
      katex.render(compiled.structure, element, { ...KATEX_OPTIONS, displayMode: display });
      rendered.current = { structure, slots: emptySlots(element) };
      lightUp(element);
    }
    rendered.current.slots.forEach((filled, k) => {
      const slot = compiled.slots[k];
      if (slot) fillSlot(filled, slot);
    });
  }, [compiled, display]);

  return <span ref={host} aria-hidden="true" />;
});

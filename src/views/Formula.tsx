import katex, { type KatexOptions } from 'katex';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { compileTex, type Slot, type Tex } from '../lesson/tex';
import { lightUp } from './pointing';

/** Only our own literals reach KaTeX; anything it does not know throws in tests rather than showing red. */
export const KATEX_OPTIONS: KatexOptions = {
  output: 'html',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass' || context.command === '\\htmlData',
};

/** Placeholders come in the order of the markup, which puts a denominator before its numerator. */
function textNodesOf(host: HTMLElement): (Text | undefined)[] {
  const nodes: (Text | undefined)[] = [];
  for (const element of host.querySelectorAll<HTMLElement>('[data-slot]')) {
    let deepest: Node | null = element;
    while (deepest?.firstChild) deepest = deepest.firstChild;
    if (deepest instanceof Text) nodes[Number(element.dataset['slot'])] = deepest;
  }
  return nodes;
}

function patch(nodes: readonly (Text | undefined)[], slots: readonly Slot[]) {
  slots.forEach((slot, k) => {
    const node = nodes[k];
    if (node && node.data !== slot.text) node.data = slot.text;
  });
}

type FormulaProps = { readonly tex: Tex; readonly display?: boolean };

/**
 * A formula whose structure KaTeX renders once and whose numbers are patched in place: a full render takes longer
 * than a frame, a patch a fraction of a millisecond. Hidden from screen readers, which get the line's sentence.
 */
export const Formula = memo(function Formula({ tex, display = false }: FormulaProps) {
  const host = useRef<HTMLSpanElement>(null);
  const rendered = useRef<{ structure: string; nodes: (Text | undefined)[] }>({ structure: '', nodes: [] });
  const compiled = useMemo(() => compileTex(tex), [tex]);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const structure = `${String(display)}${compiled.structure}`;
    if (rendered.current.structure !== structure || !element.firstChild) {
      katex.render(compiled.structure, element, { ...KATEX_OPTIONS, displayMode: display });
      rendered.current = { structure, nodes: textNodesOf(element) };
      lightUp(element);
    }
    patch(rendered.current.nodes, compiled.slots);
  }, [compiled, display]);

  return <span ref={host} aria-hidden="true" />;
});

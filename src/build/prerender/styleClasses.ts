/** Outweighs every rule of the page's own, as the attribute did. */
const WEIGHT = 5;

/** Moves what stands in style attributes, which a strict policy refuses, into classes; returns their rules. */
export function styleClasses(root: Element): string {
  const names = new Map<string, string>();
  for (const element of root.querySelectorAll('[style]')) {
    const style = (element.getAttribute('style') ?? '').replaceAll(/\s*([:;])\s*/g, '$1').replace(/;$/, '');
    const name = names.get(style) ?? `b${names.size.toString(36)}`;
    names.set(style, name);
    element.classList.add(name);
    element.removeAttribute('style');
  }
  return [...names].map(([style, name]) => `${`.${name}`.repeat(WEIGHT)}{${style}}`).join('');
}

const GAP = 4;

/** Puts a menu below its button, within the window. Returns what takes that back. */
export function placeMenu(content: HTMLElement): (() => void) | undefined {
  const menu = content.closest<HTMLElement>('[popover]');
  const button = menu?.previousElementSibling;
  if (!menu || !button) return undefined;
  const { left, right, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = menu;
  const wanted = getComputedStyle(button).direction === 'rtl' ? left : right - offsetWidth;
  const x = Math.max(GAP, Math.min(clientWidth - offsetWidth - GAP, wanted));
  const y = Math.max(GAP, Math.min(clientHeight - offsetHeight - GAP, bottom + GAP));
  Object.assign(menu.style, { left: `${x + scrollX}px`, top: `${y + scrollY}px` });
  return () => menu.removeAttribute('style');
}

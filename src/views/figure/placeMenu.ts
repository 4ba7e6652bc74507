const GAP = 4;

function place(menu: HTMLElement, button: Element): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = menu;
  const wanted = getComputedStyle(button).direction === 'rtl' ? left : right - offsetWidth;
  const x = Math.max(GAP, Math.min(clientWidth - offsetWidth - GAP, wanted));
  const y = Math.max(GAP, Math.min(clientHeight - offsetHeight - GAP, bottom + GAP));
  const inset = `${y + scrollY}px auto auto ${x + scrollX}px`;
  Object.assign(menu.style, { position: 'absolute', margin: '0', inset });
}

/** Puts the menu that holds this below its button, within the window. Returns what takes that back. */
export function placeMenu(content: HTMLElement): (() => void) | undefined {
  const menu = content.closest<HTMLElement>('[popover]');
  const button = menu?.previousElementSibling;
  if (!menu || !button) return undefined;
  // it has no size while it is only about to open
  const frame = requestAnimationFrame(() => place(menu, button));
  return () => {
    cancelAnimationFrame(frame);
    menu.removeAttribute('style');
  };
}

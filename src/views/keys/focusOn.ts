/** Moves the focus to it, or to the nearest thing around it that may have it, where it is covered. */
export function focusOn(element: HTMLElement | null): void {
  for (let at = element; at; at = at.parentElement) {
    if (at.tabIndex < 0) at.tabIndex = -1; // said, or it could not have the focus
    at.focus();
    if (document.activeElement === at) return;
  }
}

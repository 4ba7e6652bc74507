/**
 * Moves the focus to it, or to the nearest thing around it that may have it, where it is covered. Nothing scrolls, the course page
 * around least of all, unless the reader has asked to go there.
 */
export function focusOn(element: HTMLElement | null, options: FocusOptions = { preventScroll: true }): void {
  for (let at = element; at; at = at.parentElement) {
    if (at.tabIndex < 0) at.tabIndex = -1; // said, or it could not have the focus
    at.focus(options);
    if (document.activeElement === at) return;
  }
}

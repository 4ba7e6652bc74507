/** A row that is wider than its room shows one of its own; `scrollIntoView` would scroll the host page too. */
export function scrollToMiddle(row: HTMLElement | null, selector: string) {
  const shown = row?.querySelector<HTMLElement>(selector);
  if (!row || !shown || row.scrollWidth <= row.clientWidth) return;
  const middle =
    shown.getBoundingClientRect().left - row.getBoundingClientRect().left + shown.offsetWidth / 2;
  row.scrollLeft += middle - row.clientWidth / 2;
}

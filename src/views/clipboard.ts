function select(shown: HTMLElement): void {
  if (shown instanceof HTMLTextAreaElement) {
    shown.focus({ preventScroll: true });
    shown.select();
  } else getSelection()?.selectAllChildren(shown);
}

/**
 * Copies a text, or, since an embedded page may not write to the clipboard but its reader can, selects it where it stands.
 * Which of the two has to be said.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shown) select(shown);
    return 'selected';
  }
}

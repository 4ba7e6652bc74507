function select(shown: HTMLElement): void {
  if (shown instanceof HTMLTextAreaElement) {
    shown.focus({ preventScroll: true });
    shown.select();
  } else getSelection()?.selectAllChildren(shown);
}

type WithFeaturePolicy = Document & {
  readonly featurePolicy?: { readonly allowsFeature: (name: string) => boolean };
};

/** Chromium can be asked, and complains in the console of one who writes without having asked. */
export const mayWrite = (): boolean =>
  (document as WithFeaturePolicy).featurePolicy?.allowsFeature('clipboard-write') ?? true;

/**
 * Copies a text, or, since an embedded page may not write to the clipboard but its reader can, selects it where it stands.
 * Which of the two has to be said.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<'copied' | 'selected'> {
  try {
    if (mayWrite()) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused by the reader, or not there at all.
  }
  if (shown) select(shown);
  return 'selected';
}

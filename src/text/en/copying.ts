/** Beside a text that can be copied. */
export const copying = {
  copy: 'Copy',
  copyWhat: (what: string) => `Copy: ${what}`,
  copied: 'Copied.',
  selected: 'Selected: press Ctrl+C (⌘C) to copy.',
};

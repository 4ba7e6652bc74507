/** The languages that the experiment on the page can be read in. */
export const LANGUAGES = ['numpy', 'pytorch', 'jax', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the downloaded program is called. */
export const FILE_NAMES: Readonly<Record<Language, string>> = {
  numpy: 'softmax_backwards.py',
  pytorch: 'softmax_backwards_pytorch.py',
  jax: 'softmax_backwards_jax.py',
  typescript: 'softmax_backwards.ts',
};

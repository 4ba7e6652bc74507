import type { KatexOptions } from 'katex';

/** Only our own literals reach KaTeX; anything it does not know throws in tests rather than showing red. */
export const KATEX_OPTIONS: KatexOptions = {
  output: 'html',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass' || context.command === '\\htmlData',
};

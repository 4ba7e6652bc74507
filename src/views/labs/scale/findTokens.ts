import type { Vocabulary } from '../../../state/scale/vocabulary';

export type Found = { readonly tokens: readonly number[]; readonly more: number };

const NOTHING: Found = { tokens: [], more: 0 };

/** The token of an index as a person writes it: 17, #17, 128,256; null: none. */
function tokenOfIndex(text: string, count: number): number | null {
  const digits = /^#?(\d{1,3}(?:,\d{3})+|\d+)$/.exec(text)?.[1];
  const index = Number(digits?.replaceAll(',', ''));
  return digits !== undefined && index >= 1 && index <= count ? index - 1 : null;
}

/** How well a label is what was typed: 0 the very word, 1 but for capitals, 2 begins so, 3 has it in it; null: not at all. */
function rankOf(label: string, text: string, lower: string): number | null {
  if (label === text) return 0;
  const small = label.toLowerCase();
  if (small.trim() === lower) return 1;
  if (small.startsWith(lower)) return 2;
  return small.includes(lower) ? 3 : null;
}

/** The tokens that are called so, the best first and of equals the most probable, and how many there are besides. */
export function findTokens({ labels, logits, order }: Vocabulary, typed: string, most: number): Found {
  const text = typed.trim();
  if (text === '') return NOTHING;
  const byIndex = tokenOfIndex(text, logits.length);
  const ranks: number[][] = [byIndex === null ? [] : [byIndex], [], [], [], []];
  const lower = text.toLowerCase();
  if (labels) {
    for (const token of order) {
      const rank = rankOf(labels[token] ?? '', text, lower);
      if (rank !== null && token !== byIndex) ranks[rank + 1]?.push(token);
    }
  }
  const all = ranks.flat();
  return { tokens: all.slice(0, most), more: Math.max(0, all.length - most) };
}

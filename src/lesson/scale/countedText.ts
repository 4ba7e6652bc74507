/** The words that the counts of what follows are told for. */
export const COUNTED_CONTEXTS = [
  'the',
  'a',
  'my',
  'very',
  'not',
  'she',
  'must',
  'dear',
  'mr',
  'mrs',
  'miss',
  'sir',
] as const;
type CountedContext = (typeof COUNTED_CONTEXTS)[number];

/** How often each word of a text occurs: all of `words`, cut as in austenCounts.ts, with `counts` or with the `steps` of those that follow one. */
export type Counted = { readonly words: string } & (
  { readonly counts: string; readonly steps?: never } | { readonly steps: string; readonly counts?: never }
);

const isCountedContext = (word: string): word is CountedContext =>
  COUNTED_CONTEXTS.some((context) => context === word);

/** Loads the counts, a file of its own; null: of that word nothing was counted. */
export async function loadCounted(given: string | null): Promise<Counted | null> {
  const { AFTER, COUNTS, WORDS } = await import('./austenCounts');
  if (given === null) return { words: WORDS, counts: COUNTS };
  return isCountedContext(given) ? { words: WORDS, steps: AFTER[given] } : null;
}

const CUT = /([A-Z])([a-z']*)/g;
const NO_LETTERS = 'A'.charCodeAt(0);

/** The words, each put together from the beginning of the one before and its own rest. */
function wordsOf(cut: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (const [, shared = '', rest = ''] of cut.matchAll(CUT)) {
    word = word.slice(0, shared.charCodeAt(0) - NO_LETTERS) + rest;
    words.push(word);
  }
  return words;
}

/** What a word that never occurs has for its logarithm: it is masked. */
const NEVER = -Infinity;

function logitsOfSteps(steps: string, length: number): Float64Array {
  const logits = new Float64Array(length).fill(NEVER);
  let place = -1;
  for (const part of steps.split(' ')) {
    const [step, count = 1] = part.split(':');
    place += Number(step);
    logits[place] = Math.log(Number(count));
  }
  return logits;
}

/** logit = ln count: at T = 1 their softmax is the relative frequency of each word. */
export function countedVocabulary(counted: Counted): {
  readonly labels: readonly string[];
  readonly logits: Float64Array;
} {
  const labels = wordsOf(counted.words);
  const logits =
    counted.steps === undefined
      ? Float64Array.from(counted.counts.split(' '), (count) => Math.log(Number(count)))
      : logitsOfSteps(counted.steps, labels.length);
  return { labels, logits };
}

import { describe, expect, it } from 'vitest';
import { AFTER } from '../../../src/lesson/scale/austenCounts';
import { COUNTED_CONTEXTS, countedVocabulary, loadCounted } from '../../../src/lesson/scale/countedText';

async function counted(given: string | null) {
  const found = await loadCounted(given);
  if (!found) throw new Error(`nothing was counted after ${given}`);
  const { labels, logits } = countedVocabulary(found);
  const counts = new Map(labels.map((label, i) => [label, Math.round(Math.exp(logits[i] ?? NaN))]));
  return { labels, logits, counts };
}
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

// Counted again from the same text by other means: grep -oE "[a-z]+('[a-z]+)*", sort, uniq -c, wc
const TOTAL = 724_858;
const DISTINCT = 14_072;
const WORDS = {
  the: 26_357,
  to: 24_050,
  darcy: 374,
  knightley: 356,
  elizabeth: 687,
  "don't": 72,
  zealously: 2,
};
// of “the” in each novel, as J. Silge and D. Robinson give them in Text Mining with R, chapter 3; three
// of Mansfield Park's and Emma's stand between the signs of italics, which their words keep
const THE = { senseAndSensibility: 4105, prideAndPrejudice: 4331, northangerAbbey: 3179, persuasion: 3329 };
const THE_WITH_ITALICS = { mansfieldPark: 6206 + 3, emma: 5201 + 3 };
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['mr', 'darcy', 244],
  ['dear', 'miss', 52],
  ['the', 'world', 388],
  ['must', 'be', 603],
  ['very', 'much', 266],
  ['my', 'dear', 504],
  ['sir', 'thomas', 287],
];

describe('the counted words of six novels', () => {
  it('are as many as another count finds', async () => {
    const { labels, counts } = await counted(null);
    expect(labels).toHaveLength(DISTINCT);
    expect(new Set(labels).size).toBe(DISTINCT);
    expect(labels).toEqual(labels.toSorted());
    expect(sum(counts.values())).toBe(TOTAL);
    for (const [word, count] of Object.entries(WORDS))
      expect([word, counts.get(word)]).toEqual([word, count]);
    expect(counts.get('the')).toBe(sum(Object.values({ ...THE, ...THE_WITH_ITALICS })));
  });

  it('have the logarithms of their counts for logits, so that the softmax is their share of the text', async () => {
    const { labels, logits } = await counted(null);
    const exponentials = logits.map(Math.exp);
    const share = (exponentials[labels.indexOf('the')] ?? 0) / sum(exponentials);
    expect(share).toBeCloseTo(26_357 / 724_858, 15);
  });

  it('are counted after a word as often as another count finds', async () => {
    for (const [word, following, count] of PAIRS) {
      const { counts } = await counted(word);
      expect([word, following, counts.get(following)]).toEqual([word, following, count]);
    }
  });

  it.each([
    ['the', 26_357, 3852],
    ['mr', 3018, 145],
    ['my', 3228, 685],
  ])('after “%s”: %d, %d of them distinct; all others are masked', async (word, total, distinct) => {
    const { labels, logits, counts } = await counted(word);
    expect(labels).toHaveLength(DISTINCT);
    expect(sum(counts.values())).toBe(total);
    expect(logits.filter((logit) => logit > -Infinity)).toHaveLength(distinct);
    expect(logits.filter((logit) => logit === -Infinity)).toHaveLength(DISTINCT - distinct);
  });

  it('are told after every word that is offered, and no other', async () => {
    expect(Object.keys(AFTER).toSorted()).toEqual(COUNTED_CONTEXTS.toSorted());
    expect(await loadCounted('whale')).toBeNull();
    expect(await loadCounted('constructor')).toBeNull();
  });

  it('after a word are never more than that word and the one that follows', async () => {
    const alone = (await counted(null)).counts;
    for (const word of COUNTED_CONTEXTS) {
      const { counts } = await counted(word);
      expect(sum(counts.values())).toBeLessThanOrEqual(alone.get(word) ?? 0);
      for (const [following, count] of counts) expect(count).toBeLessThanOrEqual(alone.get(following) ?? 0);
    }
  });
});

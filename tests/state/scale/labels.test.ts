import { describe, expect, it } from 'vitest';
import { file, readPreset, readText, refusedText } from './asking';

const labelsOf = async (name: string, content: string) => {
  const { labels, origin } = await readText('1\n2\n3', { labels: file(name, content) });
  expect(origin.labels).toEqual({ kind: 'file', name });
  return labels;
};
const refusedLabels = (name: string, content: string) =>
  refusedText('1\n2\n3', { labels: file(name, content) });

describe('labels of their own file', () => {
  it.each([
    ['one a line', 'labels.txt', 'the\nof\nand\n'],
    ['one a line, the last line not ended', 'labels.txt', 'the\r\nof\r\nand'],
    ['a JSON list', 'labels.json', '["the", "of", "and"]'],
    ['a JSON list in a file of another name', 'labels.txt', '["the", "of", "and"]'],
    ['a tokenizer’s vocabulary', 'vocab.json', '{"and": 2, "the": 0, "of": 1}'],
    [
      'a whole tokenizer',
      'tokenizer.json',
      '{"version": "1.0", "added_tokens": [{"id": 2, "content": "and"}, {"id": 0, "content": "the"}], "model": {"type": "BPE", "vocab": {"of": 1, "the": 0}}}',
    ],
  ])('are read from %s', async (_, name, content) => {
    expect(await labelsOf(name, content)).toEqual(['the', 'of', 'and']);
  });

  it.each([
    ['a JSON list behind an empty line', 'labels.txt', '\n["the", "of", "and"]'],
    ['lines, where JSON is only a part of the name', 'vocab.json.txt', 'the\nof\nand'],
    [
      'a tokenizer whose list of added tokens has more in it',
      'tokenizer.json',
      '{"added_tokens": [null, 5, {"id": 9}, {"id": 2, "content": "and"}], "model": {"vocab": {"of": 1, "the": 0}}}',
    ],
  ])('are read from %s too', async (_, name, content) => {
    expect(await labelsOf(name, content)).toEqual(['the', 'of', 'and']);
  });

  it('may be as long as 1,000 characters, and look like JSON', async () => {
    const long = 'a'.repeat(1000);
    expect(await labelsOf('labels.txt', `${long}\nb\nc`)).toEqual([long, 'b', 'c']);
    for (const label of ['5', '"[PAD]"'])
      expect((await readText('1', { labels: file('l.txt', label) })).labels).toEqual([label]);
  });

  it('keep what each line says, and empty ones', async () => {
    expect(await labelsOf('labels.txt', '[PAD]\n\n the ')).toEqual(['[PAD]', '', ' the ']);
    expect(await labelsOf('labels.txt', '{\n"\n,')).toEqual(['{', '"', ',']);
  });

  it('replace those that stand beside the logits', async () => {
    const { labels } = await readText('a,1\nb,2', { labels: file('l.txt', 'x\ny') });
    expect(labels).toEqual(['x', 'y']);
  });

  it.each([
    [
      'labels.txt',
      'the\nof',
      '“labels.txt”: there are 2 labels and 3 logits; one label for each logit is needed, in the same order.',
    ],
    [
      'vocab.json',
      '{"the": 0, "of": 1, "and": 2, "to": 3}',
      '“vocab.json”: there are 4 labels and 3 logits; one label for each logit is needed, in the same order.',
    ],
    [
      'vocab.json',
      '{"the": 0, "of": 1, "and": 3}',
      '“vocab.json”: “and” has the id “3”; with 3 logits each id from 0 to 2 is needed once.',
    ],
    [
      'vocab.json',
      '{"the": 0, "of": 1, "and": "2"}',
      '“vocab.json”: “and” has the id “"2"”; with 3 logits each id from 0 to 2 is needed once.',
    ],
    [
      'vocab.json',
      '{"the": 0, "of": 1, "and": 0}',
      '“vocab.json”: “the” and “and” both have the id 0; with 3 logits each id from 0 to 2 is needed once.',
    ],
    [
      'labels.json',
      '["the", 7, "and"]',
      '“labels.json”: label 2 is “7”, which is no text; a list of texts, as in ["the", "of"], is needed.',
    ],
    [
      'labels.json',
      '["the", ["of"], "and"]',
      '“labels.json”: label 2 is “[…]”, which is no text; a list of texts, as in ["the", "of"], is needed.',
    ],
    ...['null', '{}', '7'].map((first) => [
      'labels.json',
      `[${first}, "of", "and"]`,
      `“labels.json”: label 1 is “${first === '{}' ? '{…}' : first}”, which is no text; a list of texts, as in ["the", "of"], is needed.`,
    ]),
    ...['1.5', '-1'].map((id) => [
      'vocab.json',
      `{"the": 0, "of": 1, "and": ${id}}`,
      `“vocab.json”: “and” has the id “${id}”; with 3 logits each id from 0 to 2 is needed once.`,
    ]),
    [
      'labels.txt',
      `${'b'.repeat(1001)}\nb\nc`,
      '“labels.txt”: label 1 has 1,001 characters; at most 1,000 are allowed.',
    ],
    [
      'labels.json',
      '5',
      '“labels.json”: this JSON has no labels; a list of texts or a tokenizer’s {"token": id, …} is needed, as in vocab.json.',
    ],
    [
      'labels.txt',
      `a\n${'b'.repeat(1001)}\nc`,
      '“labels.txt”: label 2 has 1,001 characters; at most 1,000 are allowed.',
    ],
    [
      'labels.txt',
      '',
      '“labels.txt”: the file is empty; a list of texts or a tokenizer’s {"token": id, …} is needed.',
    ],
  ])('are refused with a sentence: %s %j', async (name, content, sentence) => {
    expect(await refusedLabels(name, content)).toEqual({ field: 'labels', sentence });
  });

  it('are refused where the JSON is none, with what the browser says of it', async () => {
    const { field, sentence } = await refusedLabels('vocab.json', '{"the": 0');
    expect(field).toBe('labels');
    expect(sentence).toMatch(
      /^“vocab.json”: this is not the JSON that its name says \(.+\); a list of texts/,
    );
  });

  it('are not looked at where the logits are refused', async () => {
    expect(await refusedText('nan', { labels: file('l.txt', 'a\nb') })).toEqual({
      field: 'logits',
      sentence: 'Logit 1 is NaN; a finite number is needed, or -inf for a token that is masked.',
    });
  });
});

it('a preset has no labels but the counted one, whose words they are', async () => {
  expect((await readPreset('uniform')).labels).toBeNull();
  const { labels, origin } = await readPreset('counted');
  expect(labels).toHaveLength(14_072);
  expect(origin).toEqual({ kind: 'preset', preset: 'counted', given: null, labels: { kind: 'own' } });
});

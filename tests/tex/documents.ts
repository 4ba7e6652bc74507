import { PRESET_IDS, presetById } from '../../src/lesson/presets';
import { handoutOf } from '../../src/lesson/handout/handout';
import { latexDocument } from '../../src/lesson/handout/latex';
import type { Problem } from '../../src/engine/problem';
import type { Cell } from '../../src/lesson/step';
import { ADDRESS_LIMIT } from '../../src/state/addressEntries';
import { traceOf } from '../../src/state/traceOf';
import { handout as text } from '../../src/text/en/handout';

/** All that TeX, fonts or a careless escape stumble over. */
const NASTY = [
  String.raw`\input{x}`,
  '{ $ & # ^ _ ~ % }',
  '< > | " \' ` --- ?` !`',
  '🦊👩‍🔬',
  'قطة',
  '猫と犬',
  'Ærøskøbing ß Šć ñ Ő ế',
  '$x$ \\end{document}',
  'a₂ ∂E ⊙ ½ €',
  '\u202Ereversed\u2069',
];

const ADDRESS =
  'https://example.org/~maths/softmax%20a/index.html#v=1&labels=%7B%23%5C,b_c&z=1,2^3,{4},"5"\\';

export type Document = { readonly name: string; readonly tex: string; readonly problem: Problem };

type Given = {
  readonly labels?: readonly string[] | null;
  readonly cell?: Cell | null;
  /** '' for one that is too long. */
  readonly address?: string;
};

function documentOf(
  name: string,
  problem: Problem,
  { labels = null, cell = null, address = ADDRESS }: Given,
) {
  const label = (i: number) => labels?.[i] ?? String(i + 1);
  const handout = handoutOf({
    trace: traceOf(problem),
    label,
    cell,
    address:
      address === ''
        ? { ok: false, failure: text.addressTooLong(40_000, ADDRESS_LIMIT) }
        : { ok: true, value: address },
  });
  return { name, tex: latexDocument(handout), problem };
}

const withLogits = (outputs: number): Problem => ({
  ...presetById('question').problem,
  source: { kind: 'logits', logits: Array.from({ length: outputs }, (_, i) => 3 * Math.sin(i) - i / 9) },
});

const presets: readonly Document[] = PRESET_IDS.flatMap((id) =>
  (['a', 'z'] as const).flatMap((argument) =>
    (['mse', 'crossEntropy'] as const).map((loss) => {
      const { problem, labels } = presetById(id);
      // the form is written in a: given z, it is the wrong one
      return documentOf(
        `${id}, ${loss}, given ${argument}`,
        { ...problem, loss, argument, form: 'a' },
        { labels },
      );
    }),
  ),
);

const layerOf = (outputs: number): Problem => ({
  ...withLogits(outputs),
  source: {
    kind: 'layer',
    input: Array.from({ length: 32 }, (_, d) => Math.cos(d)),
    weights: Array.from({ length: 32 }, (_, d) =>
      Array.from({ length: outputs }, (__, n) => Math.sin(d * n)),
    ),
    bias: Array.from({ length: outputs }, () => 0),
  },
});

/** What the page can hand out: every preset, right and wrong; all activations; names, sizes and addresses at their worst. */
export const DOCUMENTS: readonly Document[] = [
  ...presets,
  ...(['tanh', 'leakyRelu', 'gelu', 'softplus'] as const).map((activation) =>
    documentOf(activation, { ...withLogits(3), activation }, {}),
  ),
  documentOf('nasty names', withLogits(NASTY.length), { labels: NASTY, cell: { row: 1, column: 7 } }),
  documentOf('64 classes of a wide layer', layerOf(64), { address: '' }),
  documentOf('temperature', { ...withLogits(6), temperature: 0.125, argument: 'z', form: 'z' }, {}),
  documentOf('second softmax', { ...withLogits(6), temperature: 2, argument: 'a', form: 'z' }, {}),
  documentOf('a long address', withLogits(2), {
    address: `https://example.org/#z=${'0.123456789012345,'.repeat(800)}`,
  }),
];

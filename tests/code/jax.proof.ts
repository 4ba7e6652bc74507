import { beforeAll, describe, expect, inject, it } from 'vitest';
import { CASES, sourceOf } from './cases';
import { mayBeSkipped, proveEnding } from './proof';
import { runPrograms, runScript } from './script';

const [numpy, torch] = [inject('numpy'), inject('torch')];

describe.skipIf(mayBeSkipped(numpy))(
  'the JAX programs are Python, statement by statement the NumPy ones',
  () => {
    let differences: Readonly<Record<string, string>> = {};
    beforeAll(() => {
      const input = CASES.map((one) => ({
        id: one.id,
        numpy: sourceOf(one, 'numpy'),
        jax: sourceOf(one, 'jax'),
      }));
      differences = runScript(numpy, 'compare_structure.py', input) as Record<string, string>;
    });

    it.each(CASES)('$id', ({ id }) => {
      expect(differences[id]).toBe('');
    });
  },
);

// No JAX is installed anywhere near: the few names that the programs use are lent by PyTorch.
proveEnding('JAX (its names lent by PyTorch)', mayBeSkipped(torch), () =>
  runPrograms(
    torch,
    CASES.map((one) => ({ id: one.id, source: sourceOf(one, 'jax') })),
    '--jax-stand-in',
  ),
);

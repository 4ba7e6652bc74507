import { inject } from 'vitest';
import { CASES, sourceOf } from './cases';
import { mayBeSkipped, proveEnding } from './proof';
import { runPrograms } from './script';

const python = inject('numpy');

proveEnding('NumPy', mayBeSkipped(python), () =>
  runPrograms(
    python,
    CASES.map((one) => ({ id: one.id, source: sourceOf(one, 'numpy') })),
  ),
);

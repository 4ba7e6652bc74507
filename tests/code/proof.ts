import { beforeAll, describe, expect, it } from 'vitest';
import { printed } from '../../src/text/en/labs/code';
import { CASES } from './cases';
import { strayNames, type Ending } from './report';

/** Without its interpreter a proof is skipped, and said to be; in CI it fails for want of it. */
export const mayBeSkipped = (interpreter: string | null): boolean =>
  interpreter === null && !process.env['CI'];

type Endings = Readonly<Record<string, Ending>>;

/** Holds the programs of all cases to what the page says of them. */
export function proveEnding(language: string, skipped: boolean, run: () => Endings | Promise<Endings>): void {
  describe.skipIf(skipped)(`the ${language} programs`, () => {
    let endings: Endings = {};
    beforeAll(async () => {
      endings = await run();
    });

    it.each(CASES)('$id', ({ id, trace }) => {
      const ending = endings[id];
      if (ending === undefined) throw new Error('it was not run');
      const isWrong = trace.used.verdict === 'wrong';
      expect(ending.ending, ending.message).toBe(isWrong ? 'assertion' : 'ok');
      expect(ending.message).toContain(isWrong ? `is written in ${trace.used.form}` : printed.ok);
      expect(strayNames(trace, ending)).toEqual([]);
    });
  });
}

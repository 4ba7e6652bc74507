import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUANTITIES } from '../../../src/engine/diagnosis/question';
import { decodeAddress } from '../../../src/state/addressDecode';
import { checkRequest } from '../../../src/state/check/checkRequest';
import { diagnosisMessage, type DiagnosisMessage } from '../../../src/state/check/diagnosisMessage';
import { runCheck } from '../../../src/state/check/runCheck';

/** What NumPy and PyTorch printed of a network, and what its program really did (make_pastes.py). */
type Paste = {
  readonly name: string;
  readonly address: string;
  readonly quantity: (typeof QUANTITIES)[number];
  readonly text: string;
  /** 'right', the mistake that the program makes, or 'nothing' that is known */
  readonly truth: string;
  readonly verdict: DiagnosisMessage['verdict'];
  /** how the sentence begins */
  readonly said: string;
};

const file = join(import.meta.dirname, '../../fixtures/pastes/pastes.json');
const pastes = JSON.parse(readFileSync(file, 'utf8')) as readonly Paste[];

async function told({ address, quantity, text }: Paste): Promise<DiagnosisMessage> {
  const { experiment, refusals } = decodeAddress(address);
  expect(refusals).toEqual([]);
  const request = checkRequest(experiment, { quantity, reduction: 'mean', input: { kind: 'text', text } });
  return diagnosisMessage(await runCheck(request));
}

describe('what people paste of their own networks', () => {
  it.each(pastes)('$name: $truth is called $verdict', async (paste) => {
    const { verdict, mistakes, sentence } = await told(paste);
    expect(verdict, sentence).toBe(paste.verdict);
    expect(sentence.slice(0, paste.said.length)).toBe(paste.said);
    const names = mistakes.map((set) => set.filter((name) => !name.startsWith('float')));
    if (verdict === 'mistake') expect(names).toEqual([[paste.truth]]);
    if (verdict === 'ambiguous') expect(names).toContainEqual([paste.truth]);
    if (verdict === 'unknown' || verdict === 'unreadable') expect(names).toEqual([]);
  });

  it('is looked at in some eighty pastes, of all quantities', () => {
    expect(pastes.length).toBeGreaterThan(75);
    expect(new Set(pastes.map(({ quantity }) => quantity))).toEqual(new Set(QUANTITIES));
  });
});

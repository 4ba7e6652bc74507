// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { handout } from '../../../src/text/en/handout';
import { printedAddress } from '../../../src/views/handout/printedAddress';
import { useView } from '../../../src/views/view';

const { experiment } = decodeAddress('z=1,2&labels=cat,dog');

/** With a label of so many letters. */
const labelled = (letters: number) => ({ ...experiment, labels: ['c'.repeat(letters), 'dog'] });

const start = { ...useView.getState() };
afterEach(() => useView.setState(start));

describe('the address on a hand-out', () => {
  it('is that of the page, with the experiment and the language', () => {
    useView.setState({ lang: 'de' });
    expect(printedAddress(experiment)).toStrictEqual({
      ok: true,
      value: expect.stringMatching(/^http:\/\/localhost(?::\d+)?\/\?lang=de#.*z=1,2.*labels=cat,dog/),
    });
  });

  it('is printed up to 16 KiB; beyond, the hand-out says how long it would be and what is read', () => {
    const used = printedAddress(labelled(0));
    const others = used.ok ? used.value.split('#')[1]!.length : NaN;
    expect(printedAddress(labelled(16_384 - others)).ok).toBe(true);
    expect(printedAddress(labelled(16_385 - others))).toStrictEqual({
      ok: false,
      failure: expect.stringMatching(/\b16385 bytes\b.*\bat most 16384\b/),
    });
    expect(handout.noAddress).not.toMatch(/\d/);
  });
});

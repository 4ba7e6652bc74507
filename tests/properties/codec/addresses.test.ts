import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../../src/state/addressDecode';
import { encodeExperiment } from '../../../src/state/addressEncode';
import { bytesOf } from '../../../src/state/addressEntries';
import { experimentOfPreset, type Experiment } from '../../../src/state/experiment';
import { FIELD_IDS } from '../../../src/state/fieldTable';
import type { Refusal } from '../../../src/state/refusal';
import { experimentFault } from '../../../src/state/validity';
import { addresses, experiments } from '../../state/arbitraries';
import { runs } from '../runs';
import { anyDouble, finite, valuesOf } from '../specials';

/** As the interface promises. */
const ADDRESS_LIMIT = 16 * 1024;

/** Activations that gelu cannot take, and a z given back to the preset beside them. Found by 100,000 cases. */
const QUESTION = experimentOfPreset('question');
const EMPTIED_BESIDE: Experiment = {
  ...QUESTION,
  problem: {
    ...QUESTION.problem,
    source: { kind: 'activations', activations: [0, 0, 5e-324] },
    loss: 'mse',
    temperature: 1e-6,
  },
};

const short = experiments.filter((experiment) => bytesOf(encodeExperiment(experiment)) <= ADDRESS_LIMIT);
const written = short.map(encodeExperiment);

/** Addresses of good keys with the worst of values: encodings that break off, numbers beyond all, lists too long. */
const PIECES = ['%', '%4', '%zz', '%C3', '%FF', '%00', '%2C', '%3B', '%26', '%3D', '1e999', '-inf', 'nan', '∞', '5e-324', '-0', ',', ';', ',,', '1', '0x1', '\ud800', '\u202e', ' ', '+']; // prettier-ignore
const nasty = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...FIELD_IDS), fc.constantFrom('__proto__', 'constructor', 'Z', '')),
      fc.oneof(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
        fc.array(anyDouble, { maxLength: 70 }).map((entries) => entries.join(',')),
        fc.array(fc.array(anyDouble, { maxLength: 4 }), { maxLength: 34 }).map((rows) => rows.join(';')),
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map(([key, value]) => `${key}=${value}`).join('&'));
const anyAddress = fc.oneof(addresses, nasty, fc.string({ unit: 'binary', maxLength: 300 }));

const KNOWN: readonly string[] = [...FIELD_IDS, 'address'];

/** What a refusal lacks: a key that there is, what was said of it in a length that can be read, a sentence of what is used or allowed. */
function lacking({ field, value, reason }: Refusal): string {
  if (!KNOWN.includes(field)) return `field ${field}`;
  if ([...value].length > 61) return `a value of ${value.length} characters`;
  const told =
    field === 'v' || field === 'address'
      ? /^(?:v: .* only 1 is, |v is given more than once; |This address is \d+ bytes long; at most 16384 |Together these values )/u
      : /^[^]+\. The page uses [^]+ instead\.$/u;
  return told.test(reason) ? '' : reason;
}

describe('any address', () => {
  it('is an experiment that runs, and each refusal names its key, its value and what is used instead', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { experiment, refusals } = decodeAddress(address);
        expect(experimentFault(experiment)).toBeNull();
        expect(refusals.map(lacking).join('')).toBe('');
      }),
      runs(),
    );
  });

  it('is written back in one way: what is read from that is written the same', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const once = encodeExperiment(decodeAddress(address).experiment);
        fc.pre(bytesOf(once) <= ADDRESS_LIMIT);
        const again = decodeAddress(once);
        expect(again.refusals).toStrictEqual([]);
        expect(encodeExperiment(again.experiment)).toBe(once);
      }),
      runs(),
    );
  });

  it('merged twice is what it is merged once', () => {
    fc.assert(
      fc.property(short, anyAddress, (standing, address) => {
        const once = mergeAddress(standing, address).experiment;
        expect(experimentFault(once)).toBeNull();
        fc.pre(bytesOf(encodeExperiment(once)) <= ADDRESS_LIMIT);
        expect(mergeAddress(once, address).experiment).toStrictEqual(once);
      }),
      { ...runs<[Experiment, string]>(), examples: [[EMPTIED_BESIDE, 'activation=gelu&z=']] },
    );
  });
});

describe('an address that was written', () => {
  it('means the same in whatever order its keys stand', () => {
    const shuffled = written.chain((address) => {
      const parts = address.split('&');
      return fc.tuple(
        fc.constant(address),
        fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([address, parts]) => {
        expect(decodeAddress(parts.join('&'))).toStrictEqual(decodeAddress(address));
      }),
      runs(),
    );
  });

  it('means the same with keys among its own that no page knows', () => {
    const unknown = fc.tuple(
      fc.constantFrom('utm_source', 'Z', 'labels2', 'constructor', '__proto__', 'T%20', 'é'),
      fc.string({ maxLength: 8 }).filter((value) => !/[&#?]/.test(value)),
    );
    fc.assert(
      fc.property(written, unknown, fc.nat(), (address, [key, value], place) => {
        const parts = address.split('&');
        parts.splice(place % (parts.length + 1), 0, `${key}=${value}`);
        fc.pre(bytesOf(parts.join('&')) <= ADDRESS_LIMIT);
        // a trailing blank of a key is no part of it
        fc.pre(key !== 'T%20');
        expect(decodeAddress(parts.join('&'))).toStrictEqual(decodeAddress(address));
      }),
      runs(),
    );
  });

  it('with an encoding that breaks off refuses that key alone', () => {
    const broken = fc.constantFrom('%', '%2', '%G0', '%C3', '%FF%FE', '%E2%82');
    const keys = fc.constantFrom('T', 'lr', 'arg', 'form', 'step', 'cell');
    fc.assert(
      fc.property(written, keys, broken, (address, key, value) => {
        const others = address
          .split('&')
          .filter((part) => !part.startsWith(`${key}=`))
          .join('&');
        const plain = decodeAddress(others);
        fc.pre(plain.refusals.length === 0 && bytesOf(others) < ADDRESS_LIMIT - 20);
        const { experiment, refusals } = decodeAddress(`${others}&${key}=${value}`);
        expect(experiment).toStrictEqual(plain.experiment);
        expect(refusals.map(({ field }) => field)).toStrictEqual([key]);
        expect(refusals[0]?.reason).toContain('A % is not followed by the code of a character');
      }),
      runs(),
    );
  });

  it('is read up to 16 KiB of UTF-8, and one byte longer refused whole', () => {
    const fillers = fc.constantFrom('x', 'é', '€', '𝛛');
    fc.assert(
      fc.property(written, fillers, fc.integer({ min: -2, max: 4 }), (address, filler, over) => {
        const room = ADDRESS_LIMIT + over - bytesOf(`${address}&filler=`);
        fc.pre(room >= 0);
        const count = Math.floor(room / bytesOf(filler));
        const text = `${address}&filler=${filler.repeat(count)}${'x'.repeat(room - count * bytesOf(filler))}`;
        const { experiment, refusals } = decodeAddress(`#${text}`);
        const expected = over > 0 ? experimentOfPreset('question') : decodeAddress(address).experiment;
        expect(experiment).toStrictEqual(expected);
        expect(refusals.map(({ field }) => field)).toStrictEqual(over > 0 ? ['address'] : []);
      }),
      runs(),
    );
  });
});

describe('numbers in an address', () => {
  const lists = fc.constantFrom(1, 2, 3, 64).chain((count) => valuesOf(count, finite));

  it('are read to the very double, −0 and subnormals too, from every way in which programs write them', () => {
    const writing = fc.constantFrom<(value: number) => string>(
      (value) => (Object.is(value, -0) ? '-0' : String(value)),
      (value) => (Object.is(value, -0) ? '-0.0' : value.toExponential()),
      (value) => (Object.is(value, -0) ? '-0' : value.toPrecision(17)),
      (value) => (Object.is(value, -0) ? '−0' : String(value).replaceAll('-', '−')),
      (value) => ` ${Object.is(value, -0) ? '-0' : value} `,
      (value) => encodeURIComponent(Object.is(value, -0) ? '-0' : value),
    );
    fc.assert(
      fc.property(lists, writing, (values, write) => {
        const text = values.map(write).join(',');
        const { experiment, refusals } = decodeAddress(`z=${text}&y=1`);
        expect(refusals).toStrictEqual([]);
        expect(experiment.problem.source).toStrictEqual({ kind: 'logits', logits: values });
      }),
      runs(),
    );
  });

  it('that are none of its kind are named by their place', () => {
    const bad = fc.constantFrom(
      'nan',
      'inf',
      '1e999',
      'x',
      '1..2',
      '1e',
      '0x10',
      '1_0',
      '٣',
      '½',
      '1-',
      '--1',
      '',
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), bad, (count, place, text) => {
        const at = place % (count - 1); // an empty last one is a trailing comma
        const entries = Array.from({ length: count }, (_, i) => (i === at ? text : '0.5'));
        const { experiment, refusals } = decodeAddress(`z=${entries.join(',')}`);
        expect(experiment).toStrictEqual(experimentOfPreset('question'));
        expect(refusals.map(({ field }) => field)).toStrictEqual(['z']);
        expect(refusals[0]?.reason).toMatch(new RegExp(`^z${'₀₁₂₃₄₅₆₇₈₉'[at + 1]}: `));
      }),
      runs(),
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS } from '../engine/goldenCorrections';
import { decodeAddress } from '../../src/state/addressDecode';
import { sentNumber, traceMessage } from '../../src/state/traceMessage';
import { traceOf } from '../../src/state/traceOf';

type Golden = {
  cases: readonly {
    name: string;
    activation: string;
    loss: string;
    temperature: number;
    x: number[];
    W: number[][];
    b: number[];
    y: number[];
    expected: Record<string, unknown>;
  }[];
};
const golden = JSON.parse(readFileSync(new URL('../fixtures/cases.json', import.meta.url), 'utf8')) as Golden;

const messageOf = (address: string) => traceMessage(traceOf(decodeAddress(address).experiment.problem));
const numbersOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(numbersOf) : [value]);
const shapeOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(shapeOf) : 'number');

describe('traceMessage(trace)', () => {
  it.each(golden.cases.map((one) => [one.name, one] as const))(
    'names, shapes and gives the numbers of the reference case %s, asked for by its address',
    (caseName, { activation, loss, temperature, x, W, b, y, expected }) => {
      const rows = W.map((row) => row.join(',')).join(';');
      const target = y.length === 1 ? `${y.join(',')},` : y.join(',');
      const message = messageOf(
        `x=${x.join(',')}&W=${rows}&b=${b.join(',')}&y=${target}&activation=${activation}&loss=${loss}&T=${temperature}`,
      );
      expect([message.x, message.W, message.b, message.y]).toStrictEqual([x, W, b, y]);
      for (const [name, numbers] of Object.entries(expected)) {
        const sent: unknown = message[name as keyof typeof message];
        expect(shapeOf(sent), name).toStrictEqual(shapeOf(numbers));
        const corrections = CORRECTIONS[caseName]?.[name] ?? {};
        const wanted = numbersOf(numbers).map((number, i) => corrections[i] ?? number);
        const scale = Math.max(
          ...wanted.map((number) => (typeof number === 'number' ? Math.abs(number) : 0)),
        );
        for (const [i, number] of numbersOf(sent).entries()) {
          const want = wanted[i];
          if (typeof want !== 'number') expect(number, name).toBe(want);
          else expect(Math.abs(Number(number) - want), name).toBeLessThanOrEqual(1e-10 * scale);
        }
      }
    },
  );

  it('has no layer and no gradients of one where z or a is edited directly', () => {
    for (const address of ['z=1,2', 'a=1,2']) {
      const message = messageOf(address);
      const { x, W, b, dE_dW, dE_db, dE_dx } = message;
      expect([x, W, b, dE_dW, dE_db, dE_dx, message.used.dE_dW]).toStrictEqual(Array(7).fill(null));
    }
  });

  it('has the numbers of the choice beside the right ones, with the check of its derivative', () => {
    const { used, da_dz, check } = messageOf('x=1&W=2,1&arg=z&form=a');
    expect(used.da_dz).toStrictEqual([
      [2 - 4, -2],
      [-2, 1 - 1],
    ]);
    expect(used.da_dz).not.toStrictEqual(da_dz);
    expect(check.agrees).toBe(false);
    expect(check.maxError).toBeCloseTo(2.1966, 3);
    expect(messageOf('').check.agrees).toBe(true);
    expect(messageOf('').used).toMatchObject({ arg: 'a', form: 'a', da_dz: messageOf('').da_dz });
  });

  it('sends what is not finite as a string', () => {
    expect([-Infinity, Infinity, NaN, -0, 5e-324].map(sentNumber)).toStrictEqual([
      '-inf',
      'inf',
      'nan',
      -0,
      5e-324,
    ]);
    expect(messageOf('z=-inf,1').z).toStrictEqual(['-inf', 1]);
  });
});

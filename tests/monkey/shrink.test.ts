import { expect, it } from 'vitest';
import { monkeyEvents, VISIT } from './monkeyEvents';
import { shrunk } from './shrink';

const among = (needed: readonly number[]) => async (events: readonly number[]) =>
  needed.every((event) => events.includes(event));
const forty = Array.from({ length: 40 }, (_, index) => index);

it.each([[[39]], [[0, 39]], [[3, 17, 18, 39]], [forty]])(
  'of forty events those that it takes are left: %j',
  async (needed) => {
    expect(await shrunk(forty, among(needed), () => true)).toEqual(needed);
  },
);

it('what is left when the time is over still fails', async () => {
  let tries = 0;
  const left = await shrunk(forty, among([5, 39]), () => tries++ < 12);
  expect(left).toEqual(expect.arrayContaining([5, 39]));
  expect(left.length).toBeLessThan(40);
});

it('the same seed gives the same events, however many are asked for, and another one others', () => {
  expect(monkeyEvents(7, 100).slice(0, 50)).toEqual(monkeyEvents(7, 50));
  expect(monkeyEvents(8, 50)).not.toEqual(monkeyEvents(7, 50));
});

it('the events are records that can be written down, and every kind of them comes', () => {
  const events = monkeyEvents(20261126, 2000);
  expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  expect(new Set(events.map((event) => event.do)).size).toBe(18);
  expect(events.filter((_, index) => index % VISIT === 0).every((event) => event.do === 'open')).toBe(true);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPace, Superseded, type Pace } from '../../../src/state/scale/pace';
import { readLogitsText } from '../../../src/state/scale/readLogitsText';
import { scaleJob, type ScaleReport } from '../../../src/state/scale/scaleJob';
import type { VocabularyProgress, VocabularyRequest } from '../../../src/state/scale/vocabulary';
import { file } from './asking';

afterEach(() => void vi.restoreAllMocks());

describe('the pace of long work', () => {
  it('tells the stage and how much of it is done', async () => {
    const told: VocabularyProgress[] = [];
    const pace = startPace(
      (progress) => void told.push(progress),
      () => false,
    );
    await pace.turn(0.25);
    await pace.begin('labels');
    await pace.turn(0.5);
    expect(told).toEqual([
      { stage: 'reading', part: 0.25 },
      { stage: 'labels', part: null },
      { stage: 'labels', part: 0.5 },
    ]);
  });

  it('is due for a turn after 12 ms, and where the clock was set back', async () => {
    let now = 1000;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const pace = startPace(
      () => {},
      () => false,
    );
    const dueAt = (time: number): boolean => {
      now = time;
      return pace.isDue();
    };
    expect([1000, 1012, 1012.5, 987.5].map(dueAt)).toEqual([false, false, true, true]);
    await pace.turn(null);
    expect([987.5, 1000].map(dueAt)).toEqual([false, true]);
  });

  it('lets whatever else is waiting have its turn', async () => {
    const pace = startPace(
      () => {},
      () => false,
    );
    const heard: string[] = [];
    setTimeout(() => heard.push('the timer'));
    for (let turns = 0; turns < 10_000 && heard.length === 0; turns += 1) await pace.turn(null);
    expect(heard).toEqual(['the timer']);
  });

  it('ends the work that nobody waits for', async () => {
    const pace = startPace(
      () => {},
      () => true,
    );
    await expect(pace.turn(null)).rejects.toBeInstanceOf(Superseded);
  });
});

/** Each part that is told on the way, where a turn is always due, or never. */
async function partsOf(text: string, isDue: boolean): Promise<readonly (number | null)[]> {
  const parts: (number | null)[] = [];
  const pace: Pace = {
    begin: async () => {},
    isDue: () => isDue,
    turn: async (part) => void parts.push(part),
  };
  expect(await readLogitsText(text, false, pace)).toMatchObject({ ok: true });
  return parts;
}

describe('the reading of text', () => {
  it.each([
    ['a table', 'a,1\nb,22\nc,3\n', [9 / 13, 9 / 13, 1]],
    ['an object of tokens', '{"a": 1, "b": 22}', [8 / 17, 1]],
  ])('tells after each row how much of it was looked at: %s', async (_, text, parts) => {
    expect(await partsOf(text, true)).toEqual(parts);
    expect(await partsOf(text, false)).toEqual([]);
  });

  it('tells after some thousand words how much is done of what NumPy prints', async () => {
    const printed = `[${'0 '.repeat(9000)}]`;
    const [first, second, ...others] = await partsOf(printed, true);
    expect(first).toBeGreaterThan(0.4);
    expect(second).toBeGreaterThan(first ?? 1);
    expect(second).toBeLessThan(1);
    expect(others).toEqual([]);
    expect(await partsOf(printed, false)).toEqual([]);
  });
});

describe('the stages', () => {
  async function stagesOf(request: Partial<VocabularyRequest>): Promise<string> {
    const reports: ScaleReport[] = [];
    const source = { kind: 'text', text: '1\n2' } as const;
    await scaleJob(
      { id: 0, request: { source, labels: null, row: null, array: null, ...request }, counted: null },
      (report) => void reports.push(report),
      () => false,
    );
    return reports
      .map((report) => ('progress' in report ? report.progress.stage : report.answer.kind))
      .join(' ');
  }

  it('are told as they begin, that of the labels only where they have a file', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0); // no turn is ever due
    const source = { kind: 'file', file: file('a.txt', '1\n2') } as const;
    expect(await stagesOf({})).toBe('reading parsing sorting read');
    expect(await stagesOf({ source })).toBe('reading parsing sorting read');
    expect(await stagesOf({ labels: file('l.txt', 'a\nb') })).toBe('reading parsing labels sorting read');
    expect(await stagesOf({ source: { kind: 'preset', preset: 'uniform', given: null } })).toBe(
      'reading sorting read',
    );
  });
});

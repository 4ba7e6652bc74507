import type { Trace } from '../../src/engine/trace';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import type { Experiment } from '../../src/state/experiment';
import { causesOf } from '../../src/state/undoHistory';
import { language as english } from '../../src/text/en/language';
import { NOT_FOR_READERS, readShown } from '../browser/pageNumbers';
import { numberOfRef, type RefNumber } from '../browser/traceNumbers';
import { judging, type Judge } from './judge';
import type { ShownCell, ShownField, Snapshot } from './snapshot';

/** What an address stands for; one that is refused as a whole leaves what was there. */
export function experimentOf(hash: string, last: Experiment): Experiment {
  const { experiment, refusals } = decodeAddress(hash);
  return refusals.some(({ field }) => field === 'address') ? last : experiment;
}

/** The one way to write an experiment, to be compared. */
export const written = encodeExperiment;

/** The same of what undo takes back. */
export const causesWritten = (experiment: Experiment): string =>
  encodeExperiment({ ...experiment, ...causesOf(experiment), step: 'logits', cell: null, lesson: null });

const asUsed = (ref: string, text: string): RefNumber => ({ ref, text, standing: null });

/** J-1-2, or g-1 at the left of the matrix, or d-2 below it. */
function refOfCell({ row, column }: ShownCell, outputs: number): string {
  if (column < 0) return `g-${row + 1}`;
  return row >= outputs ? `d-${column + 1}` : `J-${row + 1}-${column + 1}`;
}

/** A cell too narrow for a number has its sign. */
function signFaults(trace: Trace, cell: RefNumber): string[] {
  const value = numberOfRef(trace, cell.ref, 'used') ?? 0;
  const isRight = cell.text === '+' ? value > 0 : value < 0;
  return isRight ? [] : [`${cell.ref} has the sign ${cell.text}, and is ${value}`];
}

const isSign = ({ text }: RefNumber) => text === '+' || text === '−';
/** Words in place of a number, where there is none that could be shown. */
const isNumber = ({ text }: RefNumber) => readShown(text) !== null;
const isLost = ({ text }: RefNumber) => text.startsWith('≈');

/** What is shown as too small for a double is 0 as a double. */
const lostFaults = (trace: Trace, { ref, text }: RefNumber) =>
  numberOfRef(trace, ref, 'used') === 0 ? [] : [`${ref} is shown as ${text}`];

/** Texts of pictures that are not what they should be. */
function pictureFaults({ trace, faults }: Judge, shown: readonly RefNumber[]): string[] {
  const given = shown.filter(({ text }) => text !== '');
  const wordless = given.filter(
    (number) =>
      !isSign(number) && !isLost(number) && Number.isFinite(numberOfRef(trace, number.ref, 'used') ?? 0),
  );
  return [
    ...faults(wordless),
    ...given.filter(isSign).flatMap((cell) => signFaults(trace, cell)),
    ...given.filter(isLost).flatMap((cell) => lostFaults(trace, cell)),
  ];
}

/** The number in a name such as “derivative of E by z 2 = −0.160”. */
const namedNumber = (name: string): string => / = ([^,]*)/.exec(name)?.[1] ?? '';

function cellFaults(judge: Judge, { cells, isPlaying, language }: Snapshot): string[] {
  if (isPlaying) return [];
  const { outputs } = judge.trace;
  const drawn = cells.map((cell) => asUsed(refOfCell(cell, outputs), cell.drawn));
  const named =
    language === 'en' ? cells.map((cell) => asUsed(refOfCell(cell, outputs), namedNumber(cell.name))) : [];
  return [...pictureFaults(judge, drawn), ...pictureFaults(judge, named.filter(isNumber))];
}

/** A field shows five digits, or what a reader typed. */
function fieldFaults(experiment: Experiment, trace: Trace, fields: readonly ShownField[]): string[] {
  const { temperature, learningRate } = experiment.problem;
  return fields.flatMap(({ ref, text, isSettled }) => {
    const settings: Record<string, number> = { T: temperature, lr: learningRate };
    const value = settings[ref] ?? numberOfRef(trace, ref, 'used');
    if (!isSettled || value === null) return [];
    const shown = text === '-inf' ? -Infinity : Number(text.replaceAll('−', '-'));
    const isRight = Object.is(shown, value) || Math.abs(shown - value) <= 6e-5 * Math.abs(value);
    return isRight ? [] : [`the field of ${ref} says “${text}”, and it is ${value}`];
  });
}

/** The decimal mark of the page's language as everything here reads it. */
function inEnglish(shown: Snapshot): Snapshot {
  if (shown.language !== 'de') return shown;
  const point = (text: string) => text.replace(',', '.');
  return {
    ...shown,
    numbers: shown.numbers.map((number) => ({ ...number, text: point(number.text) })),
    cells: shown.cells.map((cell) => ({ ...cell, drawn: point(cell.drawn) })),
    bars: shown.bars.map(point),
    fields: shown.fields.map((field) => ({ ...field, text: point(field.text) })),
    loss: shown.loss && point(shown.loss),
  };
}

function verdictFaults({ used }: Trace, { verdict }: Snapshot): string[] {
  const expected = used.standsIn ? 'standsIn' : used.verdict;
  return verdict === null || verdict === expected ? [] : [`the verdict is ${verdict}, not ${expected}`];
}

/** Every number that the page shows and that is not the one of this experiment. */
export function numberFaults(experiment: Experiment, shown: Snapshot): string[] {
  const judge = judging(experiment);
  const { trace } = judge;
  const page = inEnglish(shown);
  const bars = page.bars.map((text, i) => asUsed(`a-${i + 1}`, text));
  const loss = page.loss === null ? [] : [asUsed('E', page.loss)];
  return [
    ...judge.faults(page.numbers),
    ...cellFaults(judge, page),
    ...pictureFaults(judge, [...bars, ...loss]),
    ...fieldFaults(experiment, trace, page.fields),
    ...verdictFaults(trace, page),
  ];
}

/** That a computation in doubles leaves a number undefined is a result, and said in that word; no other is. So is ∞ · 0, in a line of products. */
const isResult = (text: string, { events }: Trace) =>
  events.some(({ kind }) => kind !== 'underflow') &&
  !NOT_FOR_READERS.test(text.replaceAll(english.notANumber, ''));

/** What is wrong with the page whatever it shows. */
export function stateFaults(experiment: Experiment, shown: Snapshot): string[] {
  const { alive, failed, notForReaders, texErrors, waiting, step } = shown;
  return [
    ...(alive ? [] : ['the page is gone']),
    ...failed.map((said) => `a part has failed: ${said}`),
    ...notForReaders
      .filter((text) => !isResult(text, judging(experiment).trace))
      .map((text) => `not for readers: ${text}`),
    ...(texErrors > 0 ? [`${texErrors} formulae that cannot be set`] : []),
    ...(waiting > 0 ? [`${waiting} formulae still to be set`] : []),
    ...(step === null || step === experiment.step ? [] : [`the step is ${step}, not ${experiment.step}`]),
  ];
}

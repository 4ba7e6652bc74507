import { textFaults } from '../../text/en/arrays';
import {
  innermost,
  lineOf,
  openLevel,
  restOfLine,
  type BracketLevel,
  type BracketReading,
} from './bracketReading';
import { MOST_DIMENSIONS } from './limits';
import { emptyLevel, join, shapeOfLevel } from './nesting';

/** Brackets that may be open at a time: three dimensions, and calls around and between them. */
const MOST_LEVELS = 8;

export function open(
  reading: BracketReading,
  kind: 'list' | 'tuple' | 'call',
  opened: string,
): string | null {
  const outer = innermost(reading);
  if (reading.levels.length >= MOST_LEVELS) return textFaults.tooDeep(lineOf(reading), MOST_DIMENSIONS);
  if (outer.kind === 'root' && outer.count > 0) {
    return textFaults.afterEnd(lineOf(reading), restOfLine(reading));
  }
  openLevel(reading, kind, opened);
  return null;
}

/** Whether here one number or one list may stand, and no more. */
export const holdsOne = ({ kind }: BracketLevel): boolean => kind === 'root' || kind === 'call';

/** One more entry of the innermost list. */
export function addEntry(reading: BracketReading, shape: readonly number[]): string | null {
  const level = innermost(reading);
  level.afterComma = false;
  const fits = join(level, shape);
  if (holdsOne(level) && level.count > 1) return textFaults.afterEnd(lineOf(reading), restOfLine(reading));
  if (fits) return null;
  return textFaults.ragged(lineOf(reading), level.count, shape, level.inner ?? []);
}

function closedShape(level: BracketLevel): readonly number[] {
  const isBracketed = level.kind === 'call' || (level.kind === 'tuple' && !level.commas && level.count === 1);
  return isBracketed ? (level.inner ?? []) : shapeOfLevel(level);
}

/** Ends the innermost level and makes it an entry of the one around it. */
function endLevel(reading: BracketReading, level: BracketLevel): string | null {
  reading.levels.pop();
  if (level.count === 0) return textFaults.noNumbers(lineOf(reading), `${level.opened}${closing(level)}`);
  const shape = closedShape(level);
  if (shape.length > MOST_DIMENSIONS) return textFaults.tooDeep(lineOf(reading), MOST_DIMENSIONS);
  return addEntry(reading, shape);
}

const closing = (level: BracketLevel): string => (level.opened === '[' ? ']' : ')');

/** A bracket that closes. A semicolon just before it ends MATLAB's last row and begins none. */
export function close(reading: BracketReading, found: string): string | null {
  const row = innermost(reading);
  if (row.kind === 'row') {
    if (row.count === 0) reading.levels.pop();
    else {
      const fault = endLevel(reading, row);
      if (fault !== null) return fault;
    }
  }
  const level = innermost(reading);
  if (level.kind === 'root') return textFaults.unopened(lineOf(reading), found);
  if (closing(level) !== found) return textFaults.mismatchedBracket(lineOf(reading), found, level.opened);
  return endLevel(reading, level);
}

export function comma(reading: BracketReading): string | null {
  const level = innermost(reading);
  if (level.kind === 'root') return textFaults.afterEnd(lineOf(reading), restOfLine(reading));
  if (level.count === 0 || level.afterComma) return textFaults.missing(lineOf(reading));
  level.afterComma = true;
  level.commas = true;
  reading.separated = true;
  return null;
}

/** MATLAB's and Julia's end of a row: what stands before it in these brackets becomes the first row of several. */
export function semicolon(reading: BracketReading): string | null {
  const level = innermost(reading);
  if (level.kind === 'row') {
    if (level.count === 0) return textFaults.missing(lineOf(reading));
    const fault = endLevel(reading, level);
    openLevel(reading, 'row', level.opened);
    return fault;
  }
  if (level.kind !== 'list' || level.count === 0) {
    return textFaults.afterEnd(lineOf(reading), restOfLine(reading));
  }
  const row = shapeOfLevel(level);
  join(Object.assign(level, emptyLevel()), row);
  reading.separated = true;
  openLevel(reading, 'row', level.opened);
  return null;
}

import { describe, expect, it, vi } from 'vitest';
import { logitGradientText, lossGradientText } from '../../src/text/de/backward';
import { softmaxText } from '../../src/text/de/forward';
import { page } from '../../src/text/de/page';
import {
  allowedNumbers,
  decimalComma,
  notANumber,
  raggedRows,
  targetAllowed,
  targetCount,
  wrongCount,
} from '../../src/text/de/refusals';
import { say, sayEntry, sayList, sayPlus, sayPower, sayRows } from '../../src/text/de/spoken';

// As the build of the German page does it.
vi.mock('../../src/text/en/language', () => import('../../src/text/de/language'));

describe('a number read aloud in German', () => {
  it.each([
    [0.6590011, '0,659'],
    [-0.16, 'minus 0,160'],
    [0, '0'],
    [2.34e-5, '2,34 mal 10 hoch minus 5'],
    [-1.5e8, 'minus 1,50 mal 10 hoch 8'],
    [Infinity, 'unendlich'],
    [-Infinity, 'minus unendlich'],
    [NaN, 'keine Zahl'],
  ])('%d is “%s”', (value, said) => {
    expect(say(value)).toBe(said);
  });

  it('is a whole number without decimals where it is asked for', () => {
    expect(say(-4, true)).toBe('minus 4');
  });

  it('that no double holds is told by its power of e, and about of ten', () => {
    expect(sayPower(-1000)).toBe('e hoch minus 1000 (etwa 10 hoch minus 434)');
  });
});

describe('numbers in a row', () => {
  const shares = ['0,659', '0,242', '0,099'];

  it('are kept apart by semicolons, since a comma stands in each of them', () => {
    expect(sayList(shares)).toBe('0,659; 0,242 und 0,099');
    expect(sayList(shares.slice(0, 2))).toBe('0,659 und 0,242');
    expect(sayList(shares.slice(0, 1))).toBe('0,659');
    expect(sayList([])).toBe('');
  });

  it('say how many are folded away', () => {
    expect(sayList(shares, 8)).toBe('0,659; 0,242; 0,099 und 8 weitere');
    expect(sayPlus(['u 1', 'u 2'], 8)).toBe('u 1 plus u 2 plus 8 weitere');
  });

  it('of a matrix are told row below row, apart from what stands within a row', () => {
    const rows = [sayList(['1', '2', '3']), sayList(['4', '5', '6'])];
    expect(sayRows(rows)).toBe('1; 2 und 3, darunter 4; 5 und 6');
    expect(sayRows(rows, 1)).toBe('1; 2 und 3, darunter 4; 5 und 6; dazu 1 weiterer Eintrag');
    expect(sayRows(rows, 6)).toBe('1; 2 und 3, darunter 4; 5 und 6; dazu 6 weitere Einträge');
  });

  it('are counted from 1 by what is said of one of them', () => {
    expect(sayEntry('W', 0, 1)).toBe('W 1 2');
  });
});

describe('a refusal in German', () => {
  it.each([
    [{ minimum: 0, maximum: 1, exclusive: false, masked: false }, 'eine Zahl von 0 bis 1'],
    [
      { minimum: 0, maximum: Number.MAX_VALUE, exclusive: true, masked: false },
      'eine endliche Zahl größer als 0',
    ],
    [
      { minimum: 0, maximum: Number.MAX_VALUE, exclusive: false, masked: false },
      'eine endliche Zahl nicht kleiner als 0',
    ],
    [
      { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE, exclusive: false, masked: true },
      'eine endliche Zahl oder -inf für eine maskierte Klasse',
    ],
  ])('says what is allowed: %o is “%s”', (range, allowed) => {
    expect(allowedNumbers(range)).toBe(allowed);
  });

  it('names the field and quotes the value as German does', () => {
    expect(notANumber('z₂', 'zwei', 'eine Zahl von 0 bis 1')).toBe(
      'z₂: „zwei“ ist keine Zahl; erlaubt ist eine Zahl von 0 bis 1.',
    );
    expect(notANumber('z₂', ' ', 'eine Zahl von 0 bis 1')).toContain('z₂: ein leeres Feld ist keine Zahl');
  });

  it('asks for a decimal point with one', () => {
    expect(decimalComma('z', '0,5')).toMatch(/„0,5“ hat ein Dezimalkomma; .* wie in 0\.5\.$/);
  });

  it.each([
    [wrongCount('y', 1, 3, 3), 'y hat 1 Wert; nötig sind 3.'],
    [wrongCount('b', 2, 1, 1), 'b hat 2 Werte; nötig ist 1.'],
    [wrongCount('W', 0, 1, 32, 'row'), 'W hat 0 Zeilen; erlaubt sind 1 bis 32.'],
    [wrongCount('W', 1, 2, 64, 'column'), 'W hat 1 Spalte; erlaubt sind 2 bis 64.'],
  ])('counts in the right number: %s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('of an address writes its separators as the address has them', () => {
    expect(raggedRows('W', 2, 1, 3)).toContain('Zeile 2 hat 1 Zahl, Zeile 1 aber 3;');
    expect(targetAllowed('7', 3)).toContain('eine Verteilung aus 3 Zahlen, durch Kommas getrennt.');
    expect(targetAllowed('7', 1)).toContain('wie in 1,).');
    expect(targetCount(1, 3)).toMatch(/^y hat 1 Ziel und X hat 3 Zeilen;/);
    expect(targetCount(2, 3)).toMatch(/^y hat 2 Ziele, durch „;“ getrennt, und X hat 3 Zeilen;/);
  });
});

describe('a German sentence with numbers in it', () => {
  it('has a decimal comma wherever the number comes from', () => {
    expect(lossGradientText.mse(3)).toContain('mit einer 0,667-mal so großen Lernrate');
    expect(softmaxText.tiny(2, -1000.4)).toContain('e^−1000 ≈ 10⁻⁴³⁴');
    expect(page.ribbon.speedIs(0.5)).toBe('Tempo 0,5-fach');
  });

  it('tells one from many', () => {
    expect(page.derivation.folded(1)).toBe('1 weiterer Eintrag: zeigen');
    expect(page.derivation.folded(12)).toBe('12 weitere Einträge: zeigen');
  });

  it('names a class where it has a name', () => {
    expect(logitGradientText.columns(1, 'Hund')).toMatch(/^z₂ \(Hund\) wirkt über jede Aktivierung auf E/);
    expect(logitGradientText.columns(1, '2')).toMatch(/^z₂ wirkt/);
  });
});

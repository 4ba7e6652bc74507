import { symbol } from '../../lesson/notation';
import { Formula } from '../Formula';

const LETTERS = ['z', 'a', 'y'] as const;
const MOST = 64;

/** Made once: a formula whose TeX is the same object is not looked at again. */
const SYMBOLS = Object.fromEntries(
  LETTERS.map((letter) => [letter, Array.from({ length: MOST }, (_, i) => symbol(letter, i))]),
);

type EntrySymbolProps = {
  readonly letter: (typeof LETTERS)[number];
  readonly index: number;
  readonly label: string;
};

/** z₂ dog: the symbol of an entry and the name of its class, where it has one. */
export function EntrySymbol({ letter, index, label }: EntrySymbolProps) {
  const isNamed = label !== String(index + 1);
  return (
    <>
      <Formula tex={SYMBOLS[letter]?.[index] ?? symbol(letter, index)} says={null} />{' '}
      {isNamed && <small>{label}</small>}
    </>
  );
}

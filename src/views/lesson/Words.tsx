import { Fragment } from 'react';
import type { Passage } from '../../lesson/beats/beat';
import { Formula } from '../Formula';
import styles from './LessonCard.module.css';

const SYMBOL = /([az][₀-₉]+)/;

/** Between two symbols, as in a − y: at the head of a line the rest would read as a negative. */
const MINUS = /(?<=(?<![a-z])[a-zδ][₀-₉ᵢₘ]*²?) − (?=[a-z](?![a-z]))/g;

/** No line ends beside an =, within ∂a/∂z, or within a − y. */
const unbroken = (text: string): string =>
  text.replaceAll(' = ', '\u00a0=\u00a0').replaceAll('/∂', '/\u2060∂').replaceAll(MINUS, '\u00a0−\u00a0');

/** A sentence in which a₁ and z₂ have their colours. */
export function Words({ text }: { readonly text: string }) {
  // The text is split at the symbols themselves, so every other part is one.
  return unbroken(text)
    .split(SYMBOL)
    .map((part, k) => {
      const key = `${k} ${part}`;
      if (k % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
      return (
        <span key={key} data-symbol={part.charAt(0)}>
          {part}
        </span>
      );
    });
}

/** What is said, and the formula below it, read aloud as a sentence. */
export function Said({ passage: { words, formula } }: { readonly passage: Passage }) {
  return (
    <>
      <p>
        <Words text={words} />
      </p>
      {formula && (
        <p className={styles['formula']}>
          <Formula tex={formula.tex} display says={formula.says} />
        </p>
      )}
    </>
  );
}

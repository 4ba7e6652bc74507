import { useId, useMemo, useState } from 'react';
import { scale } from '../../../text/en/labs/scale';
import { findTokens } from './findTokens';
import styles from './TokenSearch.module.css';
import { nameOf } from './scaleFacts';
import { useScale } from './scaleStore';

type TokenSearchProps = {
  readonly name: string;
  readonly onFound: (token: number) => void;
};

const MOST = 6;

/** A field for a word or an index, and what is called so as buttons; Enter takes the first. */
export function TokenSearch({ name, onFound }: TokenSearchProps) {
  const id = useId();
  const vocabulary = useScale((state) => state.vocabulary);
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const found = useMemo(() => vocabulary && findTokens(vocabulary, text, MOST), [vocabulary, text]);
  if (!vocabulary || !found) return null;
  const { tokens, more } = found;
  const take = (token: number | undefined) => {
    setRefused(token === undefined);
    if (token === undefined) return;
    setText('');
    onFound(token);
  };
  return (
    <form
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        take(tokens[0]);
      }}
    >
      <input
        type="text"
        aria-label={name}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? id : undefined}
        placeholder={scale.findHint(vocabulary.labels !== null)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit">{scale.go}</button>
      {tokens.length > 0 && (
        <span className={styles['found']} role="group" aria-label={scale.matches}>
          {tokens.map((token) => (
            <button key={token} type="button" onClick={() => take(token)}>
              {nameOf(vocabulary, token)}
            </button>
          ))}
          {more > 0 && <span>{scale.more(more)}</span>}
        </span>
      )}
      {isRefused && (
        <span id={id} role="alert" className={styles['problem']}>
          {scale.nothingFound(text, vocabulary.logits.length)}
        </span>
      )}
    </form>
  );
}

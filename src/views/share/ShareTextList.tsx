import { useId, useRef, useState } from 'react';
import type { PagePlace } from '../../state/share/pageAddress';
import type { ShareTexts } from '../../state/share/shareTexts';
import { share } from '../../text/en/share';
import { announce } from '../announce';
import { copyText } from '../clipboard';
import styles from './ShareDialog.module.css';

type ShareTextListProps = {
  readonly texts: ShareTexts;
  readonly place: PagePlace;
  readonly linkEmbeds: boolean;
  readonly height: number;
  readonly isMeasured: boolean;
};

/** The texts to copy, each with its button. */
export function ShareTextList({ texts, place, linkEmbeds, height, isMeasured }: ShareTextListProps) {
  const { link, iframe, element, latex } = texts;
  return (
    <div className={styles['texts']}>
      {place !== 'web' && <p className={styles['warning']}>{share.place[place]}</p>}
      <ShareText name={share.texts.link} hint={share.hints.link[linkEmbeds ? 'embed' : 'page']} text={link} />
      {iframe !== null && <ShareText name={share.texts.iframe} hint={share.hints.iframe} text={iframe} />}
      {element !== null && <ShareText name={share.texts.element} hint={share.hints.element} text={element} />}
      {latex !== null && <ShareText name={share.texts.latex} hint={share.hints.latex} text={latex} />}
      {iframe !== null && (
        <p className={styles['hint']}>
          {share.height(height, isMeasured)} {element === null && share.noElement}
        </p>
      )}
    </div>
  );
}

/** The lines that a text takes, roughly: for Safari, which does not size a field by its content. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / 48), 0);

type ShareTextProps = { readonly name: string; readonly hint: string; readonly text: string };

function ShareText({ name, hint, text }: ShareTextProps) {
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly how: 'copied' | 'selected' } | null>(
    null,
  );
  const how = done?.text === text ? done.how : null;

  async function copy() {
    const came = await copyText(text, shown.current);
    setDone({ text, how: came });
    announce(share[came], 'copied');
  }

  return (
    <div className={styles['text']}>
      <label htmlFor={id}>{name}</label>
      <button type="button" aria-label={share.copyWhat(name)} onClick={() => void copy()}>
        {share.copy}
      </button>
      <p id={`${id}-hint`} className={styles['hint']}>
        {how === null ? hint : share[how]}
      </p>
      <textarea
        ref={shown}
        id={id}
        aria-describedby={`${id}-hint`}
        value={text}
        readOnly
        rows={linesOf(text)}
        dir="ltr"
        spellCheck={false}
        translate="no"
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}

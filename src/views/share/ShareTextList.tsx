import type { PagePlace } from '../../state/share/pageAddress';
import type { ShareTexts } from '../../state/share/shareTexts';
import { share } from '../../text/en/share';
import { CopiedText } from '../copy/CopiedText';
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
      <CopiedText
        name={share.texts.link}
        hint={share.hints.link[linkEmbeds ? 'embed' : 'page']}
        text={link}
      />
      {iframe !== null && <CopiedText name={share.texts.iframe} hint={share.hints.iframe} text={iframe} />}
      {element !== null && (
        <CopiedText name={share.texts.element} hint={share.hints.element} text={element} />
      )}
      {latex !== null && <CopiedText name={share.texts.latex} hint={share.hints.latex} text={latex} />}
      {iframe !== null && (
        <p className={styles['hint']}>
          {[share.height(height, isMeasured), ...(element === null ? [share.noElement] : [])].join(' ')}
        </p>
      )}
    </div>
  );
}

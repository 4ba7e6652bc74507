import { useLayoutEffect, useRef, useState } from 'react';
import { figureMenu as text } from '../../text/en/figure';
import { useAnnounced } from '../announce';
import { copyText } from '../clipboard';
import { canCopyPictures, copyPicture } from './copyPicture';
import { download } from './download';
import { fileName, npyBlob, pictureBlob, svgBlob, svgOf, VALUE_TEXTS } from './figureFiles';
import type { FigureMenuProps } from './FigureMenu';
import styles from './FigureMenuContent.module.css';
import { placeMenu } from './placeMenu';
import { takeAway } from './takeAwayPart';
import { toggleTable, useOpenTables } from './openTables';

type TextFormat = keyof typeof VALUE_TEXTS;
const TEXT_FORMATS: readonly TextFormat[] = ['csv', 'json'];

/** What can be done with a picture, and what came of it. */
export function FigureMenuContent({ name, title, table, limit }: FigureMenuProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLTextAreaElement>(null);
  const isTable = useOpenTables(({ names }) => names.has(name));
  const [said, say] = useState('');
  useAnnounced(said, 'copied');
  const [toCopy, setToCopy] = useState<string | null>(null);
  useLayoutEffect(() => (place.current ? placeMenu(place.current) : undefined), []);

  const tableNow = () => {
    const tables = takeAway.loaded();
    if (!tables) throw new Error('a menu without its tables');
    return table(tables);
  };
  const svgNow = () => {
    const figure = place.current?.closest('[data-figure]');
    if (!figure) throw new Error('a menu without a picture');
    return svgOf(figure, { name, title, note: tableNow().note, limit });
  };
  const save = (content: Blob, ending: string) => say(download(content, fileName(name, ending)));
  const savePicture = () =>
    pictureBlob(svgNow()).then(
      (blob) => save(blob, 'png'),
      () => say(text.failed),
    );
  const copyImage = () =>
    copyPicture(pictureBlob(svgNow())).then((isCopied) => say(isCopied ? text.copied : text.notCopied));
  const saveText = (format: TextFormat) => {
    const { type, write } = VALUE_TEXTS[format];
    save(new Blob([write(tableNow(), title)], { type }), format);
  };
  const copyValues = async (format: TextFormat) => {
    const values = VALUE_TEXTS[format].write(tableNow(), title);
    const how = await copyText(values, null);
    say(text[how]);
    setToCopy(how === 'selected' ? values : null);
  };
  useLayoutEffect(() => {
    shown.current?.focus({ preventScroll: true });
    shown.current?.select();
  }, [toCopy]);

  return (
    <div ref={place} className={styles['content']}>
      <button type="button" aria-pressed={isTable} onClick={() => toggleTable(name)}>
        {text.table}
      </button>
      <div role="group" aria-label={text.picture} className={styles['group']}>
        <span aria-hidden="true">{text.picture}</span>
        <button type="button" onClick={() => save(svgBlob(svgNow()), 'svg')}>
          {text.svg}
        </button>
        <button type="button" onClick={() => void savePicture()}>
          {text.png}
        </button>
        {canCopyPictures() && (
          <button type="button" onClick={() => void copyImage()}>
            {text.copyPicture}
          </button>
        )}
      </div>
      <div role="group" aria-label={text.values} className={styles['group']}>
        <span aria-hidden="true">{text.values}</span>
        {TEXT_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => saveText(format)}>
            {text[format]}
          </button>
        ))}
        <button type="button" onClick={() => save(npyBlob(tableNow()), 'npy')}>
          {text.numpy}
        </button>
        {TEXT_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => void copyValues(format)}>
            {text.copy(text[format])}
          </button>
        ))}
      </div>
      <p className={styles['said']}>{said}</p>
      {toCopy !== null && <textarea ref={shown} readOnly rows={3} aria-label={text.text} value={toCopy} />}
    </div>
  );
}

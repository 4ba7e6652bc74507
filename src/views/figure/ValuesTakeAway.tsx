import { useState } from 'react';
import { traceOf } from '../../state/traceOf';
import { traceCsv, traceJson, traceNpz } from '../../state/takeAway/wholeTrace';
import { figureMenu, takeAwayText as text } from '../../text/en/figure';
import { useAnnounced } from '../announce';
import { useExperiment } from '../experimentStore';
import { download } from './download';
import { fileName, stateNow } from './figureFiles';
import styles from './FigureMenuContent.module.css';

/** All numbers of the trace in one file. */
export function ValuesTakeAway() {
  const [said, say] = useState('');
  useAnnounced(said, 'copied');
  const trace = traceOf(useExperiment().problem);
  const save = (content: BlobPart, type: string, ending: string) =>
    say(download(new Blob([content], { type }), fileName('trace', ending)));
  return (
    <section className={styles['content']} aria-label={text.title} data-values>
      <h3>{text.title}</h3>
      <p>{text.told}</p>
      <div className={styles['group']}>
        <button type="button" onClick={() => save(traceCsv(trace), 'text/csv', 'csv')}>
          {figureMenu.csv}
        </button>
        <button type="button" onClick={() => save(traceJson(trace, stateNow()), 'application/json', 'json')}>
          {figureMenu.json}
        </button>
        <button type="button" onClick={() => save(traceNpz(trace), 'application/zip', 'npz')}>
          {figureMenu.numpy}
        </button>
      </div>
      <p className={styles['said']}>{said}</p>
    </section>
  );
}

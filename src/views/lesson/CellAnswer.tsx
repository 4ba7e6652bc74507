import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Beat } from '../../lesson/beats/beat';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { showTab } from '../stageView';
import styles from './LessonCard.module.css';
import { answerBeat } from './lessonProgress';

/** The grid is one stop of the tab key; a reader with a keyboard would pass every input on the way to it. */
function goToMatrix() {
  flushSync(() => showTab('derivation'));
  document.querySelector<SVGElement>('[data-panel="jacobian"] [role="grid"] [tabindex="0"]')?.focus();
}

/** The selected cell of the matrix is the answer. */
export function CellAnswer({ beat }: { readonly beat: Beat }) {
  useEffect(
    () =>
      experimentStore.subscribe(({ experiment: { cell } }, { experiment: before }) => {
        if (cell !== null && cell !== before.cell) answerBeat(beat, cell);
      }),
    [beat],
  );
  return (
    <div className={styles['control']}>
      <p className={styles['how']}>{cardText.cellHow}</p>
      <button type="button" className={styles['primary']} onClick={goToMatrix}>
        {cardText.toMatrix}
      </button>
    </div>
  );
}

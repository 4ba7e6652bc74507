import { latexDocument } from '../../lesson/handout/latex';
import { markdownDocument } from '../../lesson/handout/markdown';
import { takeAway } from '../../text/en/handout';
import { ValuesTakeAway } from '../figure/ValuesTakeAway';
import { handoutNow } from '../handout/handoutNow';
import { printHandout } from '../handout/printHandout';
import { DerivationText } from './DerivationText';
import styles from './TakeAway.module.css';

/** The derivation as texts, the hand-out on paper, the numbers. */
export function TakeAwayContent() {
  return (
    <div className={styles['content']}>
      <DerivationText
        title={takeAway.latex}
        hint={takeAway.latexHint}
        ending="tex"
        type="application/x-tex"
        write={() => latexDocument(handoutNow())}
      />
      <DerivationText
        title={takeAway.markdown}
        hint={takeAway.markdownHint}
        ending="md"
        type="text/markdown"
        write={() => markdownDocument(handoutNow())}
      />
      <div className={styles['item']}>
        <h4>{takeAway.print}</h4>
        <p>{takeAway.printHint}</p>
        <div className={styles['buttons']}>
          <button type="button" onClick={() => void printHandout()}>
            {takeAway.printNow}
          </button>
        </div>
      </div>
      <div className={styles['item']}>
        <ValuesTakeAway />
      </div>
    </div>
  );
}

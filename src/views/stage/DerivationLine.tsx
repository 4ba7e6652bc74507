import type { KeyboardEvent, MouseEvent } from 'react';
import type { Ref } from '../../lesson/refs';
import type { Line } from '../../lesson/step';
import { page } from '../../text/en/page';
import { Formula } from '../Formula';
import { pointAt, usePointing } from '../pointing';
import styles from './Derivation.module.css';

/** Lights the next or the previous of a formula's symbols, round and round. */
function walkSymbols(formula: HTMLElement, by: 1 | -1) {
  const symbols = formula.querySelectorAll<HTMLElement>('.katex [data-ref]');
  const refs = [...new Set(Array.from(symbols, (element) => element.dataset['ref'] as Ref))];
  const { pointed } = usePointing.getState();
  const here = pointed ? refs.indexOf(pointed) : -1;
  const start = by > 0 ? 0 : refs.length - 1;
  pointAt(refs[here < 0 ? start : (here + by + refs.length) % refs.length] ?? null);
}

function press(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  walkSymbols(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1);
}

/** Enter and Space too; the pointer already is on the symbol it means. */
function click(event: MouseEvent<HTMLElement>) {
  if (event.detail === 0) walkSymbols(event.currentTarget, 1);
}

type DerivationLineProps = { readonly line: Line; readonly onUnfold: () => void };

/** One line: what it is, the formula (read aloud as its sentence), and the way to unfold it. */
export function DerivationLine({ line, onUnfold }: DerivationLineProps) {
  return (
    <div className={styles['line']} data-kind={line.kind} data-standing={line.standing} data-line={line.id}>
      <span className={styles['label']}>{line.label}</span>
      <div className={styles['formula']}>
        <div className={styles['scroll']} title={page.derivation.formula} data-scrolls>
          <button type="button" aria-label={line.sentence} data-own-arrows onKeyDown={press} onClick={click}>
            <Formula tex={line.tex} display says={null} />
          </button>
        </div>
        {line.folded > 0 && (
          <button type="button" className={styles['fold']} onClick={onUnfold}>
            {page.derivation.folded(line.folded)}
          </button>
        )}
      </div>
    </div>
  );
}

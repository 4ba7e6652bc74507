import { memo, useMemo } from 'react';
import type { CodeLine } from '../../../lesson/code/codeLine';
import { code } from '../../../text/en/labs/code';
import styles from './Program.module.css';
import { tokensOf, type Grammar } from './highlight';

type CodeLineViewProps = {
  readonly text: string;
  readonly grammar: Grammar;
  readonly codeRef?: CodeLine['ref'];
  readonly standing?: CodeLine['standing'];
};

/** One line, highlighted anew only when its own text changes. It ends with its newline, so that a selection copies well. */
export const CodeLineView = memo(function CodeLineView(props: CodeLineViewProps) {
  const { text, grammar, codeRef = null, standing = null } = props;
  const tokens = useMemo(() => tokensOf(grammar, text), [grammar, text]);
  return (
    <span
      className={styles['line']}
      data-ref={codeRef ?? undefined}
      data-standing={standing ?? undefined}
      title={standing ? code.standing[standing] : undefined}
    >
      {tokens.map(({ text: piece, kind }, k) =>
        kind === 'plain' ? (
          piece
        ) : (
          <span key={k} data-token={kind}>
            {piece}
          </span>
        ),
      )}
      {'\n'}
    </span>
  );
});

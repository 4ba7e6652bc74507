import type { Trace } from '../../engine/trace';
import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, type CodeLine } from './codeLine';
import { factsOf } from './programFacts';
import { typescriptBackward } from './typescriptBackward';
import { typescriptChecks } from './typescriptChecks';
import { typescriptForward } from './typescriptForward';

/** The whole computation on the page as a TypeScript program without imports. */
export function typescriptProgram(trace: Trace): readonly CodeLine[] {
  const facts = factsOf(trace);
  return joinParts([
    linesAt({ step: null }, `// ${comments.title}`),
    typescriptForward(facts),
    typescriptBackward(facts),
    typescriptChecks(facts),
  ]);
}

import type { Trace } from '../../engine/trace';
import { comments } from '../../text/en/labs/code';
import { joinParts, linesAt, type CodeLine } from './codeLine';
import { factsOf } from './programFacts';
import { pythonBackward } from './pythonBackward';
import { pythonChecks } from './pythonChecks';
import type { Dialect } from './pythonDialect';
import { pythonForward } from './pythonForward';

/** The whole computation on the page as a Python program that runs as pasted. */
export function pythonProgram(trace: Trace, dialect: Dialect): readonly CodeLine[] {
  const facts = factsOf(trace);
  return joinParts([
    linesAt({ step: null }, `# ${comments.title}`, ...dialect.imports(facts)),
    pythonForward(facts, dialect),
    pythonBackward(facts, dialect),
    pythonChecks(facts, dialect),
  ]);
}

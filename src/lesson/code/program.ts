import type { Trace } from '../../engine/trace';
import type { CodeLine } from './codeLine';
import { JAX } from './jax';
import type { Language } from './language';
import { NUMPY } from './numpy';
import { pythonProgram } from './python';
import { PYTORCH } from './pytorch';
import { typescriptProgram } from './typescript';

const PROGRAMS: Readonly<Record<Language, (trace: Trace) => readonly CodeLine[]>> = {
  numpy: (trace) => pythonProgram(trace, NUMPY),
  pytorch: (trace) => pythonProgram(trace, PYTORCH),
  jax: (trace) => pythonProgram(trace, JAX),
  typescript: typescriptProgram,
};

/**
 * The computation on the page as a complete program: forward, backward with the chosen form and argument, the update, and
 * assertions that hold where the choice is right and stop it where it is wrong.
 */
export const programOf = (trace: Trace, language: Language): readonly CodeLine[] => PROGRAMS[language](trace);

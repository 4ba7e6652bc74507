import { ALPHABET } from './alphabet.ts';
import { everyFormula, firstFormulas } from './everyFormula.ts';
import { type Box, emptyBox } from './markup.ts';
import { addCommands, addFormulas } from './renderFormulas.ts';
import { sourceCommands } from './sourceCommands.ts';

/** Everything that KaTeX can make on this page: of the formulae of the lesson, of the alphabet, of the symbols in its sources. */
export function everyBox(sources: string): Box {
  const root = emptyBox();
  const formulas = everyFormula();
  addFormulas(root, formulas);
  addFormulas(root, ALPHABET);
  addCommands(root, sourceCommands(sources), formulas);
  return root;
}

/** What of it the page opens with. */
export function firstBox(): Box {
  const root = emptyBox();
  addFormulas(root, firstFormulas());
  return root;
}

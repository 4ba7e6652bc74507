import { capital } from '../capital';
import type * as English from '../en/diagnosis';
import type { Told } from '../told';

const digitsText = (digits: number): string => (digits === 1 ? '1 Stelle' : `${digits} Stellen`);

export const diagnosis: Told<typeof English.diagnosis> = {
  rightNumbers: 'Die richtigen Zahlen.',
  rightNumbersInList: 'die richtigen Zahlen',
  and: '; und ',
  twoMistakes: (clauses) => `Zwei Fehler zugleich: ${capital(clauses)}.`,
  right: 'Richtig.',
  rightTo: (digits) => `Richtig, auf ${digitsText(digits)} genau.`,
  looksLike: {
    float32: 'Das sieht nach float32 aus: Die fehlenden Stellen sind die, die das Runden auf 32 Bit kostet.',
    float16: 'Das sieht nach float16 aus: Die fehlenden Stellen sind die, die das Runden auf 16 Bit kostet.',
  },
  noMoreDigits: 'Mehr Stellen wurden nicht ausgegeben, mehr lässt sich nicht sagen.',
  rowAlone: 'Verglichen nur mit der aktuellen Zeile.',
  symmetric: {
    da_dz:
      'Die Jacobi-Matrix der Softmax ist symmetrisch, J = Jᵀ: Keine Zahlen können hier J von Jᵀ unterscheiden, und auch alles Weitere hängt nicht davon ab.',
    dE_dz:
      'Ob g mit J oder mit Jᵀ multipliziert wurde, können keine Zahlen zeigen: Die Jacobi-Matrix der Softmax ist symmetrisch, beides ergibt dasselbe.',
  },
  unnamed: 'Ein Fehler.',
  found: 'Fehler gefunden.',
  pairFound: 'Zwei Fehler zugleich.',
  reproduced: (digits) => `Damit ergeben sich Ihre Zahlen auf ${digitsText(digits)} genau.`,
  looksLikeBesides: (precision) => `Die Zahlen sehen außerdem nach ${precision} aus, was kein Fehler ist.`,
  ambiguous: 'Bei diesen Zahlen nicht zu unterscheiden:',
  more: (count) => `; und ${count} weitere`,
  never:
    'Auch ein Dutzend anderer Experimente mit diesem Verlust, diesem T und dieser Aktivierung trennt sie nicht alle: Einige scheinen für diese Größe auf dasselbe hinauszulaufen. Eine andere Größe desselben Programms kann es entscheiden.',
  anotherShape: 'Andere Form.',
};

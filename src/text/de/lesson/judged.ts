import type * as English from '../../en/lesson/judged';
import type { Told } from '../../told';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;

export const judgedText: Told<typeof English.judgedText> = {
  right: 'Richtig.',
  coincides: (names) =>
    `Richtig. Zufällig ${names.length === 1 ? 'ergäbe' : 'ergäben'} bei diesen Zahlen auch ${listed(names)} dasselbe: An Ihrer Antwort ist das nicht zu unterscheiden.`,
  ambiguous: (names) =>
    `Nein. Bei diesen Zahlen führen ${listed(names)} ${names.length === 2 ? 'beide' : 'alle'} dorthin; was davon es war, verrät die Antwort nicht.`,
  close: 'Nah dran, aber nicht auf zwei gültige Ziffern.',
  unknown: 'Nein, und keiner der üblichen Fehler führt dorthin.',
};

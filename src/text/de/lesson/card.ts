import type * as English from '../../en/lesson/card';
import type { Told } from '../../told';

export const cardText: Told<typeof English.cardText> = {
  start: { before: 'Zur', word: 'Lektion' },
  invitation: 'Eine Lektion in neun Vorhersagen: Sie sagen, was herauskommt, dann zeigt es die Seite.',
  place: (lesson, length) => `Lektion, ${lesson} von ${length}`,
  beats: 'Abschnitte der Lektion',
  beat: (lesson, title) => `Abschnitt ${lesson}: ${title}`,
  answered: { open: '', right: ', beantwortet', shown: ', gezeigt' },
  covered: 'Verdeckt, bis Sie vorhergesagt haben',
  check: 'Prüfen',
  show: 'Zeigen',
  back: 'Zurück',
  next: 'Weiter',
  leave: 'Lektion verlassen',
  leaveWithNumbers: 'Verlassen und meine Zahlen zurückholen',
  chooseFirst: 'Wählen Sie zuerst eine Antwort.',
  typeFirst: 'Geben Sie zuerst eine Zahl ein.',
  cellHow: 'Klicken Sie die Zelle in der Matrix an, oder nehmen Sie dort die Pfeiltasten und Enter.',
  toMatrix: 'Zur Matrix',
  ownNumbers: 'Zahlen dieses Abschnitts nehmen',
  unfitAdvice: '„Rückgängig“ bringt Ihre Zahlen zurück.',
  attempt: (attempts) => (attempts === 1 ? '1 Versuch' : `${attempts} Versuche`),
  closingAdvice: 'Alles mit den Zahlen, die gerade dastehen: Ändern Sie sie, und der Text folgt.',
};

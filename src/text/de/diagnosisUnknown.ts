import type * as English from '../en/diagnosisUnknown';
import type { Told } from '../told';

export const unknown: Told<typeof English.unknown> = {
  because: {
    none: 'Keiner der hier bekannten Fehler, weder allein noch zu zweit, liefert diese Zahlen.',
    notFinite:
      'Unter Ihren Zahlen steht NaN oder inf, und keiner der hier bekannten Fehler, weder allein noch zu zweit, liefert genau diese.',
  },
  tooFewDigits: {
    headline: 'Zu wenige Stellen.',
    detail:
      'So wenige Stellen können zufällig zu den richtigen Zahlen oder zu einem Fehler passen. Geben Sie mindestens 4 gültige Stellen an: np.set_printoptions(precision=8) oder torch.set_printoptions(precision=8) gibt mehr aus.',
  },
  hidden: {
    headline: 'Es lässt sich nichts Sicheres sagen.',
    detail:
      'Was Ausgabe und Rundung von diesen Zahlen übrig lassen, kann zufällig zu den richtigen oder zu einem Fehler passen. Mehr sagen würden float64, mehr Klassen oder Eingaben, bei denen a weiter von 0 und 1 entfernt liegt.',
  },
  nearlyRight: 'Nicht ganz richtig, und kein hier bekannter Fehler.',
  offBy: (percent) =>
    `Um bis zu ${percent} % des größten Eintrags daneben: mehr, als Ausgabe und float32 erklären, aber nicht mehr, als bei einer numerischen Ableitung mit grober Schrittweite oder bei 16 Bit vorkommt.`,
  wrong: 'Falsch, und kein hier bekannter Fehler.',
};

import type { Diagnosis } from '../../engine/diagnosis/question';
import type { DiagnosisSentence } from '../diagnosisTold';
import type * as English from '../en/diagnosisUnknown';
import { isShort, nearMiss } from '../givenDigits';
import { written } from '../numbers';
import type { Told } from '../told';

const BECAUSE: Readonly<Record<NonNullable<Diagnosis['because']>, string>> = {
  none: 'Keiner der hier bekannten Fehler, weder allein noch zu zweit, liefert diese Zahlen.',
  notFinite:
    'Unter Ihren Zahlen steht NaN oder inf, und keiner der hier bekannten Fehler, weder allein noch zu zweit, liefert genau diese.',
  digits:
    'So wenige Stellen können zufällig zu den richtigen Zahlen oder zu einem Fehler passen. Geben Sie mindestens 4 gültige Stellen an: np.set_printoptions(precision=8) oder torch.set_printoptions(precision=8) gibt mehr aus.',
};

const HIDDEN: DiagnosisSentence = {
  headline: 'Es lässt sich nichts Sicheres sagen.',
  detail:
    'Was Ausgabe und Rundung von diesen Zahlen übrig lassen, kann zufällig zu den richtigen oder zu einem Fehler passen. Mehr sagen würden float64, mehr Klassen oder Eingaben, bei denen a weiter von 0 und 1 entfernt liegt.',
};

export const unknown: Told<typeof English.unknown> = (told) => {
  const because = told.diagnosis.because ?? 'none';
  if (because === 'digits' && !isShort(told.given)) return HIDDEN;
  if (because === 'digits') return { headline: 'Zu wenige Stellen.', detail: BECAUSE.digits };
  const apart = nearMiss(told);
  if (apart !== null) {
    const off = `Um bis zu ${written((100 * apart).toPrecision(1))} % des größten Eintrags daneben`;
    return {
      headline: 'Nicht ganz richtig, und kein hier bekannter Fehler.',
      detail: `${off}: mehr, als Ausgabe und float32 erklären, aber nicht mehr, als bei einer numerischen Ableitung mit grober Schrittweite oder bei 16 Bit vorkommt. ${BECAUSE.none}`,
    };
  }
  return { headline: 'Falsch, und kein hier bekannter Fehler.', detail: BECAUSE[because] };
};

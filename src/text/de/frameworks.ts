import type * as English from '../en/frameworks';
import type { Told } from '../told';

export const frameworks: Told<typeof English.frameworks> = {
  title: 'Welches Argument die Frameworks nehmen',
  before:
    'Wer die Bibliotheken schrieb, stand vor derselben Frage. Sie alle geben der Ableitung von Softmax deren eigene Ausgabe; die letzten beiden sagten es anfangs anders.',
  caption: 'Die Rückwärtsfunktionen von acht Frameworks, und ob jede z oder a bekommt',
  heads: { framework: 'Framework', of: 'Aktivierung', code: 'Rückwärtsfunktion', takes: 'Bekommt' },
  taken: {
    a: 'a',
    z: 'z',
    either: 'z oder a',
    both: 'z und a',
    logA: 'ln a',
    zThenA: 'z, dann a',
    xThenY: '„z“, dann a',
  },
  of: { softmax: 'Softmax', logSoftmax: 'Log-Softmax', sigmoid: 'Sigmoid', others: 'andere' },
  notes: {
    logActivations: 'die Ausgabe ist ln a, daraus wird a berechnet',
    notEnough: 'a würde nicht genügen',
    toldWhich: 'und erfährt, welches',
    readsOutput: 'liest op.outputs[0]',
    sameSign: 'eins ist genau dann über 0, wenn es das andere ist',
    keepsOutput: 'in Softmax_grad.ts: Gespeichert wird die Ausgabe',
    usesOutput: 'verwendet y = _softmax(x)',
    inBothRules: 'die Ausgabe, in beiden Regeln',
    everyKind: 'eine Funktion für alle Arten',
    nameOfOutput: 'so heißt dort die Ausgabe',
    byKind: 'je nach Art: „aus src“ oder „aus dst“',
    atFirst: 'anfangs; später auf y umgestellt',
    labelled: 'die zweite Eingabe hieß anfangs X und später Y',
  },
};

import type * as English from '../../en/lesson/together';
import type { Told } from '../../told';

export const togetherText: Told<typeof English.togetherText> = {
  title: 'a − y, und was nichts beweist',
  asks: (residual) =>
    `Bei Kreuzentropie berechnen Programme a − y = ${residual} und multiplizieren mit gar keiner Jacobi-Matrix. Wovon ist a − y die Ableitung?`,
  options: {
    softmax: 'Von Softmax: ∂a/∂z',
    loss: 'Von E nach a: ∂E/∂a',
    both: 'Von E nach z: beides zugleich',
  },
  softmax: (outputs, cells) =>
    `a − y hat ${outputs} Zahlen; ∂a/∂z hat ${cells} und kennt weder y noch E. Wäre a − y nur der Teil von Softmax, müssten Sie noch mit ∂E/∂a multiplizieren.`,
  loss: (i, gradient, residual) =>
    `∂E/∂a${i} ist −y${i}/a${i} = ${gradient}, und a${i} − y${i} ist ${residual}. Wäre es ∂E/∂a, müssten Sie noch mit der Jacobi-Matrix multiplizieren. Das ist ein häufiger Fehler, denn die steckt schon darin.`,
  reveals: (gradient, rate, { before, right, twice, diagonal }) =>
    `−y/a geht durch die Jacobi-Matrix, und jedes a im Nenner kürzt sich: a − y ist ∂E/∂z, Softmax inbegriffen. Noch einmal mit J multipliziert ergibt es ${gradient}. Ein Schritt von z mit η = ${rate} bringt E damit von ${before} auf ${twice}; mit der Diagonale allein auf ${diagonal}; mit dem richtigen Gradienten auf ${right}.`,
  falls: 'E fällt jedes Mal; ein fallender Verlust beweist also nichts.',
  tells:
    'Hier unterscheidet E die drei, aber bei vielen anderen Zahlen fällt es jedes Mal: Ein fallender Verlust beweist nichts.',
};

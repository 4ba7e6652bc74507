import type * as English from '../../en/labs/trainPair';
import type { Told } from '../../told';

export const trainPair: Told<typeof English.trainPair> = {
  asLong: 'ist ebenso lang',
  timesAsLong: (ratio) => `ist ${ratio}-mal so lang`,
  start: {
    parallel: (gradient, length) =>
      `Am Anfang zeigt das falsche ${gradient} in dieselbe Richtung wie das richtige und ${length}`,
    apart: (gradient, angle, cosine) =>
      `Am Anfang weicht das falsche ${gradient} um ${angle} von der Richtung des richtigen ab (Kosinus ${cosine})`,
  },
  end: {
    parallel: (length) => `, am Ende zeigt es in dieselbe Richtung und ${length}`,
    apart: (angle, cosine) => `, am Ende um ${angle} (${cosine})`,
    /** After gradients of one direction the end needs a verb of its own. */
    apartAfterParallel: (angle, cosine) => `, am Ende weicht es um ${angle} ab (Kosinus ${cosine})`,
  },
  acute:
    'Unter 90° senkt ein hinreichend kurzer Schritt E trotzdem: Deshalb fällt dieser Fehler am Verlust nicht auf.',
  provesNothing: 'Ein fallender Verlust beweist nichts über den Gradienten.',
  uphill: 'Über 90° erhöht schon der kleinste Schritt E.',
  ends: (wrong, right) => `Der falsche Lauf endet bei ${wrong}, der richtige bei ${right}.`,
  hits: (rows, wrong, right) =>
    `Von ${rows} Beispielen ordnet der falsche Lauf ${wrong} richtig ein, der richtige ${right}.`,
  endsLower: 'Hier endet der falsche sogar tiefer: Nur eine Gradientenprüfung verrät den Fehler.',
  sameLosses:
    'Die beiden Verluste sind nach jedem Schritt gleich: Bei diesen Zahlen zeigen sie den Fehler nicht.',
  nearlySame: (most) =>
    `Die beiden Verluste weichen relativ nie um mehr als ${most} voneinander ab: Bei diesen Zahlen zeigen sie den Fehler nicht.`,
};

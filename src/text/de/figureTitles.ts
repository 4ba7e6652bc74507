import type * as English from '../en/figureTitles';
import type { Told } from '../told';

export const figureTitles: Told<typeof English.figureTitles> = {
  four: 'Die vier Jacobi-Matrizen',
  gradientCheck: 'Der größte Fehler gegen ε',
  training: 'E beider Läufe, Schritt für Schritt',
  hits: 'Richtige Antworten beider Läufe, Schritt für Schritt',
  moment: '∂a/∂z beider Läufe in diesem Schritt',
  simplex: 'Die Aktivierungen als Punkt in einem Dreieck, und wohin sie gehen',
  twins: 'Ein a, zwei z',
  shift: '∂a/∂z vor und nach der Verschiebung',
  jacobians: 'Die Jacobi-Matrizen des Stapels',
  gradients: '∂E/∂W, Zeile für Zeile',
  difference: 'Ihre Zahlen, die anderen und der Unterschied',
  map: 'Die Jacobi-Matrix des Vokabulars',
};

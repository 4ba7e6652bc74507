import type * as English from '../en/stage';
import type { Told } from '../told';

export const stage: Told<typeof English.stage> = {
  tabs: 'Was gezeigt wird',
  tab: {
    derivation: 'Herleitung',
    why: 'Warum',
    code: 'Code',
    check: 'Gradient prüfen',
    train: 'Training',
    scale: 'Skalierung',
  },
  sections: 'Teile von „Warum“',
  section: {
    four: 'Vier Jacobi-Matrizen',
    activations: 'Andere Aktivierungen',
    checks: 'Prüfungen',
    batch: 'Ein Batch',
    simplex: 'Das Simplex',
  },
  loading: (lab) => `„${lab}“ wird geladen …`,
  failed: (lab) =>
    `„${lab}“ ließ sich nicht anzeigen. Der Rest der Seite ist davon nicht betroffen; Ihre Zahlen bleiben erhalten.`,
  failedReason: (reason) => `Der Browser meldet: ${reason}`,
  again: 'Noch einmal versuchen',
};

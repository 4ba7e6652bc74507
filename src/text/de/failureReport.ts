import type * as English from '../en/failureReport';
import type { Told } from '../told';

export const failureReport: Told<typeof English.failureReport> = {
  addressHint: 'Öffnet die Seite mit Ihren Zahlen, wie sie jetzt sind.',
  report: 'Bericht',
  reportHint: 'Für alle, die diese Seite betreuen. Nichts davon wird von selbst gesendet.',
  rows: {
    address: 'Adresse',
    page: 'Seite',
    browser: 'Browser',
    window: 'Fenster',
  },
};

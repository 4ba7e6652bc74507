import type * as English from '../en/failure';
import type { Told } from '../told';

export const failure: Told<typeof English.failure> = {
  page: 'Die Seite ließ sich nicht anzeigen. Ihre Zahlen bleiben erhalten: Sie stehen unten in der Adresse.',
  anew: 'Mit dem ersten Beispiel beginnen',
  details: 'Adresse und Bericht',
  address: 'Adresse dieses Experiments',
  names: {
    header: 'Kopf der Seite',
    menu: 'Menü',
    notices: 'Liste des nicht Übernommenen',
    lesson: 'Lektion',
    keys: 'Liste der Tasten',
    share: 'Dialog „Teilen“',
    steps: 'Kettenregel',
    outcome: 'Diagramm von a',
    choice: 'Wahl von Argument und Formel',
    board: 'Die vier Bilder',
    verdict: 'Urteil',
    jacobian: 'Jacobi-Matrix',
    player: 'Abspielen des Produkts',
    pictures: 'Bilder dieses Schritts',
    table: 'Menü oder Tabelle dieses Bildes',
  },
};

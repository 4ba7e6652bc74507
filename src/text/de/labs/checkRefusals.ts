import type * as English from '../../en/labs/checkRefusals';
import type { Told } from '../../told';
import { grouped } from '../grouped';
import { quoted } from '../quotation';

export const checkRefusals: Told<typeof English.checkRefusals> = {
  textTooLong: (characters, limit) =>
    `Dieser Text hat ${grouped(characters)} Zeichen; gelesen werden höchstens ${grouped(limit)}. Eine Matrix von 64 × 64 braucht etwa ${grouped(100000)}: Fügen Sie nur das Array ein, um das es geht.`,
  fileTooLarge: (name, bytes, limit) =>
    `${quoted(name)} hat ${grouped(bytes)} Bytes; gelesen werden höchstens ${grouped(limit)}. Speichern Sie nur das Array, um das es geht.`,
  lostFile: (name) =>
    `${quoted(name)} ließ sich nicht lesen: Vielleicht wurde die Datei verschoben, oder es ist ein Ordner. Wählen Sie eine Datei.`,
  noMemory: (name, bytes) =>
    `${quoted(name)} hat ${grouped(bytes)} Bytes, und dem Browser fehlt der Speicher dafür. Schließen Sie andere Seiten, oder speichern Sie nur das Array, um das es geht; wählen Sie die Datei dann noch einmal.`,
  noArray: (name) => `In ${quoted(name)} ist kein Array.`,
  broken: (reason) => `Die Prüfung selbst brach ab (${reason}). Ihre Zahlen bleiben erhalten.`,
};

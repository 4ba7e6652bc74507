import type * as English from '../en/heard';
import type { Told } from '../told';

export const heardText: Told<typeof English.heardText> = {
  step: (place, steps, title) => `Schritt ${place} von ${steps}, ${title}.`,
  part: (place, parts, title) => `Teil ${place} von ${parts}, ${title}.`,
  many: (count) => `${count} Zahlen haben sich geändert`,
  loss: (value) => `E ist ${value}.`,
  outputs: (count) => (count === 1 ? '1 Ausgang' : `${count} Ausgänge`),
  names: 'andere Namen der Klassen',
};

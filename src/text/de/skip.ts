import type * as English from '../en/skip';
import type { Told } from '../told';

export const skipText: Told<typeof English.skipText> = {
  name: 'Überspringen',
  jacobian: 'Weiter zur Jacobi-Matrix',
  inputs: 'Weiter zu den Eingaben',
  derivation: 'Weiter zur Herleitung',
  end: 'Diese Übung überspringen',
  ending: 'Ende dieser Übung',
};

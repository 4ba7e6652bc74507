import type * as English from '../en/ribbon';
import type { Told } from '../told';

export const ribbonText: Told<typeof English.ribbonText> = {
  terms: 'Ihre Terme: ← und → gehen weiter, ↑ und ↓ sehen sich um',
};

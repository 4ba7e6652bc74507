import { create } from 'zustand';
import { keys, withPart } from '../parts/pageParts';

type KeysAsked = {
  readonly isOpen: boolean;
  /** Whether `?` asks too. A reader who speaks to the machine may have to switch that off; it is so for the visit. */
  readonly byCharacter: boolean;
};

export const useKeysAsked = create<KeysAsked>(() => ({ isOpen: false, byCharacter: true }));

export const forgetKeys = () => useKeysAsked.setState({ isOpen: false });

/** Shows the list of all keys. */
export function askForKeys(): void {
  withPart(keys, () => useKeysAsked.setState({ isOpen: true }));
}

export { keepFocus } from '../keys/keepFocus';
export { KeysDialog } from '../keys/KeysDialog';

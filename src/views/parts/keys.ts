export { KeysDialog } from '../keys/KeysDialog';

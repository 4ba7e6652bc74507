export { decodeAddress } from '../../state/addressDecode';
export { readViewOptions } from '../../state/view/readViewOptions';

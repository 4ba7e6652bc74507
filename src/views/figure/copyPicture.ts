import { mayWrite } from '../clipboard';

/** Whether this browser puts pictures into a clipboard at all. */
export const canCopyPictures = (): boolean =>
  typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';

/** Whether it was put there: a frame or a reader may not allow it. The picture may still be on its way, as Safari wants it. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    if (!mayWrite()) return false;
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

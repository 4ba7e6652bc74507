import type { Size } from './pageBody';

/** No scrollbar is broader. */
const SCROLLBAR = 20;

const isReturn = (size: Size, before: Size, last: Size): boolean =>
  size.width === before.width &&
  size.height === before.height &&
  size.width !== last.width &&
  Math.abs(size.width - last.width) <= SCROLLBAR;

/**
 * Whether the next size that is measured has a height worth saying, after a first one that was said. A host that gives less
 * than was asked for makes a scrollbar come and go: its stripe makes the content higher, the host follows, the
 * stripe goes and the content is as before. Said again, that would never end, so the higher of the two stays.
 */
export function steadyHeight(first: Size): (size: Size) => boolean {
  let before = first;
  let last = first;
  return (size) => {
    if (size.height === last.height) return false;
    if (size.height < last.height && isReturn(size, before, last)) return false;
    before = last;
    last = size;
    return true;
  };
}

import { at, type Vector } from '../tensor';

/**
 * The places of the entries largest in absolute value, largest first; of equals the first.
 *
 * [V] → at most `count` places. O(V + k log V) where few entries enter the list of k late; never sorts the vector.
 */
export function largestEntries(values: Vector, count: number): Uint32Array {
  const heap = new Uint32Array(Math.min(count, values.length));
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    if (size < heap.length) raise(values, heap, size++, i);
    // the heap's top is the least that is kept, and stands before i: equals stay outside
    else if (comesBefore(values, i, heap[0] ?? 0)) sink(values, heap, i);
  }
  return heap.toSorted((one, other) => (comesBefore(values, one, other) ? -1 : 1));
}

function comesBefore(values: Vector, one: number, other: number): boolean {
  const size = Math.abs(at(values, one));
  const otherSize = Math.abs(at(values, other));
  return size > otherSize || (size === otherSize && one < other);
}

function raise(values: Vector, heap: Uint32Array, hole: number, entry: number): void {
  let child = hole;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!comesBefore(values, above, entry)) break;
    heap[child] = above;
    child = parent;
  }
  heap[child] = entry;
}

function sink(values: Vector, heap: Uint32Array, entry: number): void {
  let parent = 0;
  for (let child = 1; child < heap.length; child = 2 * parent + 1) {
    const right = child + 1;
    const later =
      right < heap.length && comesBefore(values, heap[child] ?? 0, heap[right] ?? 0) ? right : child;
    const below = heap[later] ?? 0;
    if (!comesBefore(values, entry, below)) break;
    heap[parent] = below;
    parent = later;
  }
  heap[parent] = entry;
}

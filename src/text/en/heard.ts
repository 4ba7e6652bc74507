/** What the live region says of a change once it has come to rest. */
export const heardText = {
  step: (place: number, steps: number, title: string): string => `Step ${place} of ${steps}, ${title}.`,
  part: (place: number, parts: number, title: string): string => `Part ${place} of ${parts}, ${title}.`,
  /** Too many to be named. */
  many: (count: number): string => `${count} numbers changed`,
  loss: (value: string): string => `E is ${value}.`,
  outputs: (count: number): string => (count === 1 ? '1 output' : `${count} outputs`),
  names: 'other names of the classes',
};

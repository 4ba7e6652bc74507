import type { LabProps } from '../lab';

export function CodeLab({ trace }: LabProps) {
  return <p>{trace.loss}</p>;
}

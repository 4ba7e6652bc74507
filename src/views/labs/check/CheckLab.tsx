import type { LabProps } from '../lab';

export function CheckLab({ trace }: LabProps) {
  return <p>{trace.loss}</p>;
}

import type { LabProps } from '../lab';

export function TrainLab({ trace }: LabProps) {
  return <p>{trace.loss}</p>;
}

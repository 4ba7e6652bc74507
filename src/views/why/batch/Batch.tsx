import type { SectionProps } from '../section';

export function Batch({ trace }: SectionProps) {
  return <p>{trace.outputs}</p>;
}

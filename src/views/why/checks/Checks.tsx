import type { SectionProps } from '../section';

export function Checks({ trace }: SectionProps) {
  return <p>{trace.outputs}</p>;
}

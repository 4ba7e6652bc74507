import type { SectionProps } from '../section';

export function Simplex({ trace }: SectionProps) {
  return <p>{trace.outputs}</p>;
}

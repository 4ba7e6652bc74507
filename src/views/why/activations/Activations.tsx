import type { SectionProps } from '../section';

export function Activations({ trace }: SectionProps) {
  return <p>{trace.outputs}</p>;
}

import type { SectionProps } from '../section';

export function FourJacobians({ trace }: SectionProps) {
  return <p>{trace.outputs}</p>;
}

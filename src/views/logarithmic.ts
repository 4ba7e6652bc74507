/** A slider on a logarithmic scale, whose values are rounded so that the address stays readable. */
export function logarithmic(
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  positions = 100,
) {
  const decades = Math.log(maximum / minimum);
  return {
    toPosition: (value: number) => (positions * Math.log(value / minimum)) / decades,
    toValue: (position: number, digits: number) =>
      Number((minimum * Math.exp((position / positions) * decades)).toPrecision(digits)),
  };
}

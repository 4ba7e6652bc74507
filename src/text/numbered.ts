/** A row or a column with its class: “2 cat”; “2” where the class has no name but its number. From 1. */
export const numbered = (place: number, label: string): string =>
  label === '' || label === String(place) ? String(place) : `${place} ${label}`;

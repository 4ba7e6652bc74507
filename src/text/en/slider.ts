/** What a slider says of itself, with its name, since a screen reader says that alone at every move. */
export const sliderText = {
  value: (name: string, value: string): string => `${name}: ${value}`,
};

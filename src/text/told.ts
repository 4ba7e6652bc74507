/**
 * What another language says in a part of the catalogue: the same keys, and functions of the same numbers and names. English is the
 * measure; of it only the words may differ.
 */
export type Told<Part> = Part extends string
  ? string
  : Part extends (...given: infer Given) => infer Said
    ? (...given: Given) => Told<Said>
    : Part extends object
      ? { readonly [Key in keyof Part]: Told<Part[Key]> }
      : Part;

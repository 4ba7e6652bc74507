/** Numbers with their signs, as the first and the later terms of a sum: "−0.051 − 0.026 + 0.013". */
export function signedSum(terms: readonly string[]): string {
  const [first = '', ...rest] = terms.map((term) => term.replace(/^\+/, ''));
  return rest.reduce(
    (sum, term) => (term.startsWith('−') ? `${sum} − ${term.slice(1)}` : `${sum} + ${term}`),
    first,
  );
}

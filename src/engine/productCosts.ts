import { at, zeroMatrix, type Vector } from './tensor';

/** A result and what it took: additions and divisions are not counted. */
type CountedProduct = {
  readonly values: Vector;
  /** multiplications to build the matrix */
  readonly build: number;
  /** multiplications to send g through it, or through the short form */
  readonly product: number;
};

/** g J both ways. */
export type ProductCosts = {
  readonly matrix: CountedProduct;
  readonly short: CountedProduct;
  /** max_m |matrix − short|; NaN where an entry of either is not finite */
  readonly largestDifference: number;
  /** what rounding alone can make of it */
  readonly roundingBound: number;
};

const UNIT_ROUNDING = 2 ** -53;

/** A multiplication that counts itself. */
function counter() {
  let count = 0;
  const times = (x: number, y: number): number => {
    count++;
    return x * y;
  };
  return { times, count: () => count };
}

function throughTheMatrix(g: Vector, entry: (i: number, m: number) => number, build: () => number) {
  const n = g.length;
  const matrix = zeroMatrix(n, n);
  for (let i = 0; i < n; i++) for (let m = 0; m < n; m++) matrix.values[i * n + m] = entry(i, m);
  const { times, count } = counter();
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let m = 0; m < n; m++) {
      values[m] = at(values, m) + times(at(g, i), at(matrix.values, i * n + m));
    }
  }
  return { values, build: build(), product: count() };
}

function compared(
  matrix: CountedProduct,
  short: CountedProduct,
  scale: number,
  underflow: number,
): ProductCosts {
  const apart = matrix.values.map((value, m) => Math.abs(value - at(short.values, m)));
  const largestDifference = Math.max(0, ...apart);
  const roundingBound = 2 * (apart.length + 6) * UNIT_ROUNDING * scale + underflow;
  return { matrix, short, largestDifference, roundingBound };
}

/**
 * g times softmax's Jacobian through the matrix and by the short form, every multiplication counted as it is done.
 *
 * J_im = v_i (δ_im − v_m), (g J)_m = Σ_i g_i J_im: N² to build and N² to multiply. v ∘ (g − ⟨g, v⟩): N for ⟨g, v⟩, N for v ∘ ….
 * Both over T at the end, N divisions. g [N], v [N] → [N], unit of g / T. v = a makes it ∂E/∂z; any other v is a wrong
 * choice's, for which the two ways agree as well. Errors: 2 (N + 6) u max_m |v_m| (|g_m| + Σ_i |g_i v_i|) / T between the two, and
 * η (Σ_i |g_i| + N max_i |v_i| + 2 N + 2) / T + η where products underflow, η = 2⁻¹⁰⁷⁴ (`roundingBound`); where g is not finite neither way need have a value. Source: softmaxJacobian.ts, `softmaxVectorJacobianProduct`.
 */
export function softmaxProductCosts(g: Vector, v: Vector, temperature: number): ProductCosts {
  const building = counter();
  const entry = (i: number, m: number): number => building.times(at(v, i), (i === m ? 1 : 0) - at(v, m));
  const dense = throughTheMatrix(g, entry, building.count);
  const { times, count } = counter();
  const mean = g.reduce((sum, gi, i) => sum + times(gi, at(v, i)), 0);
  const values = v.map((vm, m) => times(vm, at(g, m) - mean) / temperature);
  const sizes = g.reduce((sum, gi, i) => sum + Math.abs(gi * at(v, i)), 0);
  const scale = v.reduce((most, vm, m) => Math.max(most, Math.abs(vm) * (Math.abs(at(g, m)) + sizes)), 0);
  return compared(
    { ...dense, values: dense.values.map((value) => value / temperature) },
    { values, build: 0, product: count() },
    scale / temperature,
    underflowBound(g, v) / temperature + Number.MIN_VALUE,
  );
}

/** A product below the least double loses up to half of it, before it is multiplied by g_i or v_m and added up. */
function underflowBound(g: Vector, v: Vector): number {
  const sum = g.reduce((total, gi) => total + Math.abs(gi), 0);
  const largest = v.reduce((most, vi) => Math.max(most, Math.abs(vi)), 0);
  return Number.MIN_VALUE * (sum + g.length * largest + 2 * g.length + 2);
}

/**
 * g times a diagonal Jacobian through the matrix and entry by entry, every multiplication counted.
 *
 * J = diag(f′), Σ_i g_i J_im: N²; g ∘ f′: N. What f′ itself takes is the same in both and not counted. g [N], f′ [N] → [N].
 * Errors: none between the two while all is finite, since what is added is 0. Source: the definition.
 */
export function elementwiseProductCosts(g: Vector, slopes: Vector): ProductCosts {
  const dense = throughTheMatrix(
    g,
    (i, m) => (i === m ? at(slopes, i) : 0),
    () => 0,
  );
  const { times, count } = counter();
  const values = g.map((gi, i) => 0 + times(gi, at(slopes, i)));
  return compared(dense, { values, build: 0, product: count() }, 0, 0);
}

/** The same counts by their formula, for an N too large to run: N², N² and 2N; without mixing 0, N² and N. */
export function productMultiplications(outputs: number, mixes: boolean) {
  const square = outputs * outputs;
  return { build: mixes ? square : 0, matrix: square, short: mixes ? 2 * outputs : outputs };
}

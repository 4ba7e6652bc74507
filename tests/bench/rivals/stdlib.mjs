// @stdlib: its strided routines over kept Float64Arrays, without their native add-ons, as a page would have them.
import daxpy from '@stdlib/blas-base-daxpy';
import ddot from '@stdlib/blas-base-ddot';
import dger from '@stdlib/blas-base-dger';
import dscal from '@stdlib/blas-base-dscal';
import dapx from '@stdlib/blas-ext-base-dapx';
import dsum from '@stdlib/blas-ext-base-dsum';
import exp from '@stdlib/math-base-special-exp';
import dmax from '@stdlib/stats-strided-dmax';
import dmap from '@stdlib/strided-base-dmap';
import dmap2 from '@stdlib/strided-base-dmap2';

const times = (one, other) => one * other;

export const stdlib = {
  name: '@stdlib',
  forward(logits) {
    const z = Float64Array.from(logits);
    const a = z.slice();
    const n = z.length;
    return () => {
      a.set(z);
      dapx(n, -dmax(n, z, 1), a, 1);
      dmap(n, a, 1, a, 1, exp);
      return dscal(n, 1 / dsum(n, a, 1), a, 1);
    };
  },
  jacobian(activations) {
    const a = Float64Array.from(activations);
    const n = a.length;
    const jacobian = new Float64Array(n * n);
    return () => {
      jacobian.fill(0);
      dger('row-major', n, n, -1, a, 1, a, 1, jacobian, n);
      return daxpy(n, 1, a, 1, jacobian, n + 1);
    };
  },
  product(upstream, activations) {
    const [g, a] = [Float64Array.from(upstream), Float64Array.from(activations)];
    const delta = g.slice();
    const n = g.length;
    return () => {
      delta.set(g);
      dapx(n, -ddot(n, g, 1, a, 1), delta, 1);
      return dmap2(n, delta, 1, a, 1, delta, 1, times);
    };
  },
};

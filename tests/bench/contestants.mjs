// The same mathematics twice, to measure the engine against: as one would first write it on arrays, and as loops over
// preallocated Float64Arrays, which is as fast as plain JavaScript gets.

const sum = (values) => values.reduce((total, value) => total + value, 0);

export const mapReduce = {
  softmax(z) {
    const top = z.reduce((most, value) => Math.max(most, value), -Infinity);
    const exponentials = z.map((value) => Math.exp(value - top));
    const total = sum(exponentials);
    return exponentials.map((value) => value / total);
  },
  jacobian: (a) => a.map((ai, i) => a.map((am, m) => ai * ((i === m ? 1 : 0) - am))),
  vectorJacobianProduct(g, a) {
    const mean = sum(g.map((value, i) => value * a[i]));
    return a.map((value, i) => value * (g[i] - mean));
  },
  step({ x, W, b, y, rate }) {
    const z = b.map((bias, m) => bias + sum(x.map((value, d) => value * W[d][m])));
    const a = mapReduce.softmax(z);
    const g = a.map((value, i) => (2 / a.length) * (value - y[i]));
    const jacobian = mapReduce.jacobian(a);
    const delta = a.map((_, m) => sum(g.map((value, i) => value * jacobian[i][m])));
    return {
      loss: sum(a.map((value, i) => (value - y[i]) ** 2)) / a.length,
      W: W.map((row, d) => row.map((weight, m) => weight - rate * x[d] * delta[m])),
      b: b.map((bias, m) => bias - rate * delta[m]),
    };
  },
};

export const plainLoops = {
  softmax(z, out) {
    let top = -Infinity;
    for (let i = 0; i < z.length; i++) if (z[i] > top) top = z[i];
    let total = 0;
    for (let i = 0; i < z.length; i++) total += out[i] = Math.exp(z[i] - top);
    for (let i = 0; i < z.length; i++) out[i] /= total;
    return out;
  },
  jacobian(a, out) {
    const n = a.length;
    for (let i = 0; i < n; i++) {
      for (let m = 0; m < n; m++) out[i * n + m] = -a[i] * a[m];
      out[i * n + i] += a[i];
    }
    return out;
  },
  vectorJacobianProduct(g, a, out) {
    let mean = 0;
    for (let i = 0; i < a.length; i++) mean += g[i] * a[i];
    for (let i = 0; i < a.length; i++) out[i] = a[i] * (g[i] - mean);
    return out;
  },
};

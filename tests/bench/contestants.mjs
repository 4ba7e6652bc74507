// The same mathematics twice, to measure the engine against: as one would first write it on arrays, and as loops over
// preallocated Float64Arrays, which is as fast as plain JavaScript gets. Each function takes its numbers once and returns what is
// timed: a function without arguments that computes everything anew. A step goes on from where the last one came to.

const sum = (values) => values.reduce((total, value) => total + value, 0);

function softmaxOf(z) {
  const top = z.reduce((most, value) => Math.max(most, value), -Infinity);
  const exponentials = z.map((value) => Math.exp(value - top));
  const total = sum(exponentials);
  return exponentials.map((value) => value / total);
}

const jacobianOf = (a) => a.map((ai, i) => a.map((am, m) => ai * ((i === m ? 1 : 0) - am)));

function stepOf({ x, W, b, y, rate }) {
  const z = b.map((bias, m) => bias + sum(x.map((value, d) => value * W[d][m])));
  const a = softmaxOf(z);
  const g = a.map((value, i) => (2 / a.length) * (value - y[i]));
  const jacobian = jacobianOf(a);
  const delta = a.map((_, m) => sum(g.map((value, i) => value * jacobian[i][m])));
  return {
    loss: sum(a.map((value, i) => (value - y[i]) ** 2)) / a.length,
    W: W.map((row, d) => row.map((weight, m) => weight - rate * x[d] * delta[m])),
    b: b.map((bias, m) => bias - rate * delta[m]),
  };
}

export const mapReduce = {
  forward: (z) => () => softmaxOf(z),
  jacobian: (a) => Object.assign(() => jacobianOf(a), { values: (rows) => rows.flat() }),
  product: (g, a) => () => {
    const mean = sum(g.map((value, i) => value * a[i]));
    return a.map((value, i) => value * (g[i] - mean));
  },
  step(start) {
    let here = start;
    return () => {
      const { loss, W, b } = stepOf(here);
      here = { ...here, W, b };
      return loss;
    };
  },
};

function writeSoftmax(z, a) {
  let top = -Infinity;
  for (let i = 0; i < z.length; i++) if (z[i] > top) top = z[i];
  let total = 0;
  for (let i = 0; i < z.length; i++) total += a[i] = Math.exp(z[i] - top);
  for (let i = 0; i < z.length; i++) a[i] /= total;
  return a;
}

function writeProduct(g, a, delta) {
  let mean = 0;
  for (let i = 0; i < a.length; i++) mean += g[i] * a[i];
  for (let i = 0; i < a.length; i++) delta[i] = a[i] * (g[i] - mean);
  return delta;
}

export const plainLoops = {
  forward(logits) {
    const z = Float64Array.from(logits);
    const a = new Float64Array(z.length);
    return () => writeSoftmax(z, a);
  },
  jacobian(activations) {
    const a = Float64Array.from(activations);
    const n = a.length;
    const jacobian = new Float64Array(n * n);
    return () => {
      for (let i = 0; i < n; i++) {
        for (let m = 0; m < n; m++) jacobian[i * n + m] = -a[i] * a[m];
        jacobian[i * n + i] += a[i];
      }
      return jacobian;
    };
  },
  product(upstream, activations) {
    const [g, a] = [Float64Array.from(upstream), Float64Array.from(activations)];
    const delta = new Float64Array(a.length);
    return () => writeProduct(g, a, delta);
  },
  step(start) {
    const [x, b, y] = [start.x, start.b, start.y].map((values) => Float64Array.from(values));
    const W = Float64Array.from(start.W.flat());
    const [z, a, g, delta] = [0, 1, 2, 3].map(() => new Float64Array(b.length));
    const n = b.length;
    return () => {
      for (let m = 0; m < n; m++) {
        z[m] = b[m];
        for (let d = 0; d < x.length; d++) z[m] += x[d] * W[d * n + m];
      }
      writeSoftmax(z, a);
      let loss = 0;
      for (let i = 0; i < n; i++) {
        const residual = a[i] - y[i];
        g[i] = (2 / n) * residual;
        loss += residual * residual;
      }
      writeProduct(g, a, delta);
      for (let m = 0; m < n; m++) {
        b[m] -= start.rate * delta[m];
        for (let d = 0; d < x.length; d++) W[d * n + m] -= start.rate * x[d] * delta[m];
      }
      return loss / n;
    };
  },
};

/** The time to copy one array: what no function that writes one can go below. */
export const copying = {
  forward(logits) {
    const from = Float64Array.from(logits);
    const into = from.slice();
    return Object.assign(() => into.set(from), { computes: false });
  },
};

import { plainTex, type Tex } from '../../src/lesson/tex';

/** The formula with every slot's full number in the place of its rounded text, our own commands taken out. */
function exactSource(formula: Tex): string {
  const exact = formula.map((part) =>
    typeof part === 'string' ? part : { ...part, text: `〈${part.value}〉`, exponent: null },
  );
  return plainTex(exact)
    .replace(/\\(left|right|bigl|bigr|Bigl|Bigr)(?=[()])/g, '')
    .replace(/\\begin\{aligned\}|\\end\{aligned\}|\\\\|&|\\,|\\ |\\!/g, ' ')
    .replace(/\{\}/g, '')
    .replace(/\\tfrac/g, '\\frac');
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  private skip() {
    while (this.source[this.at] === ' ') this.at++;
  }

  private take(text: string): boolean {
    this.skip();
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private expect(text: string) {
    if (!this.take(text)) throw new Error(`expected ${text} at ${this.source.slice(this.at)}`);
  }

  end(): boolean {
    this.skip();
    return this.at >= this.source.length;
  }

  sum(): number {
    let total = this.take('-') ? -this.product() : this.product();
    for (;;) {
      if (this.take('+')) total += this.product();
      else if (this.take('-')) total -= this.product();
      else return total;
    }
  }

  private product(): number {
    let total = this.power();
    for (;;) {
      const explicit = this.take('\\cdot');
      const next = this.startsFactor() || explicit;
      if (!next) return total;
      total *= this.power();
    }
  }

  private startsFactor(): boolean {
    this.skip();
    return /^(〈|\(|\d|\\frac|\\ln|\\sigma|\\tanh|\\max|\\Phi|\\varphi|e\^|\[)/.test(
      this.source.slice(this.at),
    );
  }

  private power(): number {
    const base = this.atom();
    if (!this.take('^')) return base;
    return base ** (this.take('{') ? this.closed('}') : this.atom());
  }

  private closed(bracket: string): number {
    const value = this.sum();
    this.expect(bracket);
    return value;
  }

  private call(f: (value: number) => number): number {
    this.expect('(');
    return f(this.closed(')'));
  }

  private atom(): number {
    this.skip();
    if (this.take('(')) return this.closed(')');
    if (this.take('{')) return this.closed('}');
    if (this.take('\\frac{')) {
      const top = this.closed('}');
      this.expect('{');
      return top / this.closed('}');
    }
    if (this.take('\\ln')) return Math.log(this.power());
    if (this.take('\\sigma')) return this.call((v) => 1 / (1 + Math.exp(-v)));
    if (this.take('\\tanh^2')) return this.call((v) => Math.tanh(v) ** 2);
    if (this.take('\\tanh')) return this.call(Math.tanh);
    if (this.take('\\Phi')) return this.call(cumulative);
    if (this.take('\\varphi')) return this.call((v) => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI));
    if (this.take('\\max(')) return this.larger();
    if (this.take('[')) return this.isAbove();
    if (this.take('e^{')) return Math.exp(this.closed('}'));
    return this.literal();
  }

  private larger(): number {
    const first = this.sum();
    this.expect(',');
    return Math.max(first, this.closed(')'));
  }

  private isAbove(): number {
    const first = this.sum();
    this.expect('>');
    return first > this.closed(']') ? 1 : 0;
  }

  private literal(): number {
    const match = /^(?:〈([^〉]*)〉|(\d+(?:\.\d+)?)|(\\infty))/.exec(this.source.slice(this.at));
    if (!match) throw new Error(`no number at ${this.source.slice(this.at)}`);
    this.at += match[0].length;
    return match[3] ? Infinity : Number(match[1] ?? match[2]);
  }
}

/** Φ by the midpoint rule: slow, and of another kind than the engine's. */
function cumulative(z: number): number {
  const steps = 20_000;
  const width = Math.abs(z) / steps;
  let area = 0;
  for (let k = 0; k < steps; k++) area += Math.exp(-(((k + 0.5) * width) ** 2) / 2) * width;
  return 0.5 + (Math.sign(z) * area) / Math.sqrt(2 * Math.PI);
}

/**
 * What the numbers of a formula combine to: the value of every side of it that is made of numbers. Empty where none is, or
 * where something is too small to be a number.
 */
export function evaluateTex(formula: Tex): readonly number[] {
  return exactSource(formula)
    .split(/=|\\leftarrow|\\ne/)
    .flatMap((side) => {
      try {
        const reader = new Reader(side);
        const value = reader.sum();
        return reader.end() ? [value] : [];
      } catch {
        return [];
      }
    });
}

/** A stream of numbers in [0, 1) that a seed and an index determine: mulberry32, whose state is one word. */
function chanceOf(seed: number, index: number): () => number {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a monkey draws from its stream. */
export function luckOf(seed: number, index: number) {
  const next = chanceOf(seed, index);
  const whole = (below: number) => Math.floor(next() * below);
  const oneOf = <Value>(values: readonly Value[]): Value => values[whole(values.length)]!;
  const some = <Value>(least: number, most: number, draw: () => Value): Value[] =>
    Array.from({ length: least + whole(most - least + 1) }, draw);
  /** As often as its weight among all says. */
  function weighed<Value>(choices: readonly (readonly [number, Value])[]): Value {
    let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    return (choices.find(([weight]) => (left -= weight) < 0) ?? choices.at(-1)!)[1];
  }
  return { next, whole, oneOf, some, weighed };
}

export type Luck = ReturnType<typeof luckOf>;

/** The value below which the given share of the samples lies. */
export function quantile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (samples) => quantile(samples, 0.5);

/** Three significant digits, and never an exponent. */
export const digits = (value) => (value < 100 ? String(Number(value.toPrecision(3))) : value.toFixed(0));

/** Two cells: what is wanted, and whether it is reached. */
export const atMost = (most, value, unit = '') =>
  most === undefined ? ['', ''] : [`≤ ${most}${unit}`, value <= most ? 'yes' : '**no**'];

export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

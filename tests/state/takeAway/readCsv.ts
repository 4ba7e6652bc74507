/** RFC 4180, read character by character; of a file that ends as it should. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let k = 0; k < text.length; k++) {
    const sign = text[k];
    if (isQuoted && sign === '"' && text[k + 1] === '"') cell += text[k++];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || text.startsWith('\r\n', k))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        k++;
        rows.push([]);
      }
    } else cell += sign;
  }
  const after = rows.pop();
  if (after?.length !== 0 || cell !== '') throw new Error('a file that ends within a line');
  return rows;
}

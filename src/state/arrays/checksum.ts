const POLYNOMIAL = 0xedb88320;

/** The remainder that one byte adds. */
function remainder(byte: number): number {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest >>> 0;
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));

/** CRC-32 as zip files use it. */
export function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (REMAINDERS[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}

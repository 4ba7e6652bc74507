import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { tableCsv } from '../../src/state/takeAway/csv';
import { tableJson } from '../../src/state/takeAway/json';
import { writeNpy } from '../../src/state/takeAway/npy';
import { writeNpz } from '../../src/state/takeAway/npz';
import { bits, TABLE } from '../state/takeAway/numbers';

const READ = `
import csv, json, sys, zipfile
import numpy as np
folder = sys.argv[1]
def bits(values):
    doubles = np.asarray(values, dtype=">f8").reshape(-1)
    return ["nan" if v != v else "%016x" % b for v, b in zip(doubles, doubles.view(">u8").tolist())]
npy = np.load(folder + "/a.npy")
npz = np.load(folder + "/a.npz")
assert zipfile.ZipFile(folder + "/a.npz").testzip() is None
with open(folder + "/a.csv", newline="", encoding="utf-8") as file:
    heads, *rows = list(csv.reader(file, strict=True))
with open(folder + "/a.json", encoding="utf-8") as file:
    named = json.load(file)
print(json.dumps({
    "npy": [npy.shape, npy.dtype.str, bits(npy)],
    "npz": {name: [npz[name].shape, bits(npz[name])] for name in npz.files},
    "csv": [heads, bits([[float(cell) for cell in row[1:]] for row in rows])],
    "json": bits([[float(cell) for cell in row] for row in named["da_dz"]]),
}))
`;

const [ARRAY] = TABLE.arrays;

test('NumPy, and Python’s csv and json, read the files that a picture gives to the last bit', ({ skip }) => {
  const python = inject('numpy');
  if (!python || !ARRAY) return skip('no Python with NumPy');
  const folder = mkdtempSync(join(tmpdir(), 'take-away-'));
  try {
    writeFileSync(join(folder, 'a.npy'), writeNpy(ARRAY));
    writeFileSync(join(folder, 'a.npz'), writeNpz([ARRAY, { ...ARRAY, name: 'used.da_dz', shape: [16] }]));
    writeFileSync(join(folder, 'a.csv'), tableCsv(TABLE));
    writeFileSync(join(folder, 'a.json'), tableJson(TABLE, 'A picture', 'v=1'));
    const read: unknown = JSON.parse(execFileSync(python, ['-c', READ, folder], { encoding: 'utf8' }));
    const all = bits(ARRAY.values);
    expect(read).toEqual({
      npy: [[4, 4], '<f8', all],
      npz: { da_dz: [[4, 4], all], 'used.da_dz': [[16], all] },
      csv: [['a, "quoted"', "'=1+1", "'@cmd", 'plain', 'two\nlines'], all],
      json: all,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

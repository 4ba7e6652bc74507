// Runs compiled programs one after the other in this process, and reports what each computed and how it ended.
// stdin: [{ id, path }]; stdout: { id: { ending, message, values } }, numbers that are not finite as words.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const WORDS = new Map([
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
]);

const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  return Number.isFinite(value) ? value : (WORDS.get(value) ?? 'nan');
};

const valuesNow = () =>
  Object.fromEntries(Object.entries(globalThis.computed ?? {}).map(([name, value]) => [name, plain(value)]));

async function run(path) {
  const printed = [];
  console.log = (text) => printed.push(text);
  globalThis.computed = undefined;
  try {
    await import(pathToFileURL(path).href);
    return { ending: 'ok', message: printed.join('\n'), values: valuesNow() };
  } catch ({ message }) {
    const ending = message.startsWith('AssertionError') ? 'assertion' : 'error';
    return { ending, message, values: valuesNow() };
  }
}

const endings = {};
for (const { id, path } of JSON.parse(readFileSync(0, 'utf8'))) endings[id] = await run(path);
process.stdout.write(JSON.stringify(endings));

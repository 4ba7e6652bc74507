import { vi } from 'vitest';

const german = import.meta.glob<object>('../../src/text/de/**/*.ts');

/** What `load` imports, with the German catalogue in the place of the English one, as in the build of the German page. */
export async function inGerman<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const replaced = Object.entries(german).map(
    ([path, catalogue]) => [path.replace('/de/', '/en/'), catalogue] as const,
  );
  vi.resetModules();
  for (const [path, catalogue] of replaced) vi.doMock(path, catalogue);
  try {
    return await load();
  } finally {
    for (const [path] of replaced) vi.doUnmock(path);
    vi.resetModules();
  }
}

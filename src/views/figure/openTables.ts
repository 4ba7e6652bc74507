import { create } from 'zustand';

/** The pictures whose table is open, by name; for this visit only. */
export const useOpenTables = create<{ readonly names: ReadonlySet<string> }>(() => ({ names: new Set() }));

export function toggleTable(name: string): void {
  const names = new Set(useOpenTables.getState().names);
  if (!names.delete(name)) names.add(name);
  useOpenTables.setState({ names });
}

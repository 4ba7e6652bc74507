import type { ReactNode } from 'react';

/** What the lesson may cover until the reader has predicted. */
export type Veiled = 'band' | 'jacobian' | 'derivation' | 'why' | 'outcome';

type VeilProps = { readonly part: Veiled; readonly children: ReactNode };

/** Covers a part of the workbench while the lesson asks what stands there. */
export function Veil({ children }: VeilProps) {
  return children;
}

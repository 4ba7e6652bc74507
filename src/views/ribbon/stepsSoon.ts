import { typesetting, walking } from '../parts/pageParts';

/** What does not come is asked for again when it is needed. */
function bring() {
  for (const part of [walking, typesetting]) part.load().catch(() => {});
}

/** For a control that walks: whoever comes near it is about to, and the further steps set out. */
export const stepsSoon = { onPointerEnter: bring, onFocus: bring } as const;

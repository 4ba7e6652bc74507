import { useMemo } from 'react';
import type { Vocabulary } from '../../../state/scale/vocabulary';
import { figureTitles } from '../../../text/en/figureTitles';
import { FigureMenu } from '../../figure/FigureMenu';
import { pictured } from './picturedMap';
import { scaleNumbers, type ScaleNumbers } from './scaleNumbers';
import { useScale, type Order } from './scaleStore';

/** Numbers of their own, since the picture writes its anew in every frame; made once. */
function whenAsked(vocabulary: Vocabulary, order: Order): () => ScaleNumbers {
  let numbers: ScaleNumbers | null = null;
  return () => (numbers ??= scaleNumbers(vocabulary, order));
}

/** What the map shows, to be taken away or read. */
export function MapTakeAway() {
  const state = useScale();
  const { vocabulary, order, window, cursor } = state;
  const asked = useMemo(() => vocabulary && whenAsked(vocabulary, order), [vocabulary, order]);
  if (!vocabulary || !window || !asked) return null;
  return (
    <FigureMenu
      name="da_dz_part"
      title={figureTitles.map}
      table={({ mapTable }) => mapTable(pictured(asked(), state, { window, cursor }))}
    />
  );
}

import { memo } from 'react';
import { type Theme, rampOf } from '../colourScale';
import { minusSigns, type SignPlaces } from './minusSigns';
import type { CellMatrix } from './planePixels';

type MinusSignsProps = CellMatrix & SignPlaces & { readonly theme: Theme };

const THICKNESS = 0.13;
const THINNEST = 0.75;

/** The signs of cells that have no room for a character, or show no text at all. */
export const MinusSigns = memo(function MinusSigns({ theme, ...props }: MinusSignsProps) {
  const width = Math.max(THINNEST, Math.min(props.cellWidth, props.cellHeight) * THICKNESS);
  const signs = minusSigns(props, props, rampOf(theme).inks);
  return (
    <g aria-hidden="true" pointerEvents="none" fill="none" strokeWidth={width} data-signs>
      {[...signs].map(([ink, path]) => (
        <path key={ink} d={path} stroke={ink} />
      ))}
    </g>
  );
});

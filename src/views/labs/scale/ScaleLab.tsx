import { useEffect } from 'react';
import type { LabProps } from '../lab';
import { ColourLegend } from './ColourLegend';
import { GradientTable } from './GradientTable';
import { MapTakeAway } from './MapTakeAway';
import { MapTools } from './MapTools';
import { PlaceReadout } from './PlaceReadout';
import { ScaleControls } from './ScaleControls';
import styles from './ScaleLab.module.css';
import { ScaleMap } from './ScaleMap';
import { useFileDrop } from './useFileDrop';
import { useSurfaces } from './useScene';
import { VocabularyInput } from './VocabularyInput';
import { askFirst, takeFile } from './vocabularyRequest';
import { WholeSaid } from './WholeSaid';

/** The exact Jacobian of a softmax as large as a language model’s. */
export function ScaleLab({ theme }: Pick<LabProps, 'theme'>) {
  useEffect(() => void askFirst(), []);
  const surfaces = useSurfaces();
  const { isOver, handlers } = useFileDrop(takeFile);
  return (
    <div className={styles['lab']} data-over={isOver || undefined} {...handlers}>
      <VocabularyInput />
      <WholeSaid />
      <div className={styles['board']}>
        <div className={styles['map']} data-figure="part">
          <ScaleMap surfaces={surfaces} theme={theme} />
          <MapTakeAway />
        </div>
        <div className={styles['readout']}>
          <PlaceReadout />
        </div>
        <div className={styles['tools']}>
          <MapTools surfaces={surfaces} />
        </div>
        <div className={styles['rest']}>
          <div data-legend="da_dz_part">
            <ColourLegend theme={theme} />
          </div>
          <ScaleControls />
          <GradientTable />
        </div>
      </div>
    </div>
  );
}

import { useEffect } from 'react';
import type { LabProps } from '../lab';
import { ColourLegend } from './ColourLegend';
import { GradientTable } from './GradientTable';
import { PlaceReadout } from './PlaceReadout';
import { ScaleControls } from './ScaleControls';
import styles from './ScaleLab.module.css';
import { ScaleMap } from './ScaleMap';
import { VocabularyInput } from './VocabularyInput';
import { askFirst } from './vocabularyRequest';
import { WholeSaid } from './WholeSaid';

/** The exact Jacobian of a softmax as large as a language model’s. */
export function ScaleLab({ theme }: Pick<LabProps, 'theme'>) {
  useEffect(() => void askFirst(), []);
  return (
    <div className={styles['lab']}>
      <VocabularyInput />
      <WholeSaid />
      <div className={styles['board']}>
        <ScaleMap theme={theme} />
        <div className={styles['side']}>
          <PlaceReadout />
          <ColourLegend theme={theme} />
          <ScaleControls />
          <GradientTable />
        </div>
      </div>
    </div>
  );
}

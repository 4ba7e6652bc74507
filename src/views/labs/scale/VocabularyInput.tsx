import { useId } from 'react';
import { SCALE_PRESET_IDS } from '../../../lesson/scale/scalePresets';
import { scale } from '../../../text/en/labs/scale';
import { OwnLogits } from './OwnLogits';
import { useScale } from './scaleStore';
import styles from './VocabularyInput.module.css';
import { askSource, useVocabularyRequest } from './vocabularyRequest';
import { WhichOfMany } from './WhichOfMany';

/** Where the logits come from: examples as buttons, one’s own by file or text. */
export function VocabularyInput() {
  const id = useId();
  const origin = useScale(({ vocabulary }) => vocabulary?.origin ?? null);
  const { refused } = useVocabularyRequest();
  const preset = origin?.kind === 'preset' ? origin.preset : null;
  return (
    <div className={styles['input']}>
      <div className={styles['presets']} role="group" aria-labelledby={id}>
        <span id={id} className={styles['name']}>
          {scale.input}
        </span>
        {SCALE_PRESET_IDS.map((known) => (
          <button
            key={known}
            type="button"
            aria-pressed={known === preset}
            onClick={() => void askSource({ kind: 'preset', preset: known, given: null })}
          >
            {scale.presets[known]}
          </button>
        ))}
        <WhichOfMany />
        <From />
        <Progress />
      </div>
      {refused && (
        <p role="alert" className={styles['problem']}>
          {refused.sentence}
        </p>
      )}
      <OwnLogits />
    </div>
  );
}

/** What the page calls the numbers, and how a file had stored them. */
function From() {
  const vocabulary = useScale((state) => state.vocabulary);
  if (!vocabulary) return null;
  const { name, origin } = vocabulary;
  return (
    <span className={styles['from']}>
      {scale.from(name, origin.kind === 'preset' ? null : origin.stored)}
    </span>
  );
}

function Progress() {
  const { progress } = useVocabularyRequest();
  if (!progress) return null;
  const stage = scale.stages[progress.stage];
  return (
    <span className={styles['progress']}>
      <progress aria-label={stage} max={1} {...(progress.part !== null && { value: progress.part })} />
      <span>{stage}</span>
    </span>
  );
}

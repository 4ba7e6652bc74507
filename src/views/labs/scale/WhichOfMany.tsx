import { COUNTED_CONTEXTS } from '../../../lesson/scale/countedText';
import { readWhole } from '../../../state/training/readWhole';
import { scale } from '../../../text/en/labs/scale';
import { NumberField } from '../../NumberField';
import { useScale } from './scaleStore';
import styles from './VocabularyInput.module.css';
import { askAgain, askSource } from './vocabularyRequest';

/** Which of what a source holds is taken: the word before, the row of a matrix, the array of a .npz. */
export function WhichOfMany() {
  const origin = useScale(({ vocabulary }) => vocabulary?.origin ?? null);
  if (!origin) return null;
  if (origin.kind === 'preset')
    return origin.preset === 'counted' ? <WordBefore given={origin.given} /> : null;
  const { rows, arrays } = origin;
  return (
    <>
      {arrays && (
        <label className={styles['which']}>
          {scale.array}
          <select
            value={arrays.taken}
            onChange={(event) => void askAgain({ array: Number(event.target.value), row: null })}
          >
            {arrays.names.map((name, k) => (
              <option key={k} value={k}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {rows && (
        <span className={styles['which']}>
          {scale.row}
          <NumberField
            name={scale.row}
            value={rows.taken}
            step={1}
            read={(text) => readWhole(scale.row, text, { minimum: 1, maximum: rows.count })}
            onChange={(row) => {
              void askAgain({ row });
              return { ok: true, value: row };
            }}
          />
          {scale.rowOf(rows.count)}
        </span>
      )}
    </>
  );
}

function WordBefore({ given }: { readonly given: string | null }) {
  return (
    <label className={styles['which']}>
      {scale.given}
      <select
        value={given ?? ''}
        onChange={({ target }) =>
          void askSource({
            kind: 'preset',
            preset: 'counted',
            given: target.value === '' ? null : target.value,
          })
        }
      >
        <option value="">{scale.anyWord}</option>
        {COUNTED_CONTEXTS.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

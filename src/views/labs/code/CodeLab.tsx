import { useCallback, useMemo, useRef, useState } from 'react';
import { programText } from '../../../lesson/code/codeLine';
import { FILE_NAMES, LANGUAGES, type Language } from '../../../lesson/code/language';
import { programOf } from '../../../lesson/code/program';
import { substepInCode } from '../../../lesson/code/substepInCode';
import type { StepId } from '../../../lesson/stepIds';
import { currentRow, rowsOf } from '../../../state/editBatch';
import { traceOf } from '../../../state/traceOf';
import { code } from '../../../text/en/labs/code';
import { Choice } from '../../Choice';
import { experimentStore } from '../../experimentStore';
import { walkTo } from '../../walk';
import type { LabProps } from '../lab';
import styles from './CodeLab.module.css';
import { FormulaStrip } from './FormulaStrip';
import { OwnArrays } from './OwnArrays';
import { Program } from './Program';
import { TextActions } from './TextActions';

function goToStep(step: StepId) {
  const { problem } = experimentStore.getState().experiment;
  walkTo({ step, substep: substepInCode(traceOf(problem), step).place });
}

/** The experiment on the page as a program in four languages, tied line by line to the steps. */
export function CodeLab({ experiment, trace, substep }: LabProps) {
  const [language, setLanguage] = useState<Language>('numpy');
  const [pointed, setPointed] = useState<StepId | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => programOf(trace, language), [trace, language]);
  const point = useCallback((step: StepId | null) => setPointed(step), []);
  const isWrong = trace.used.verdict === 'wrong';
  return (
    <>
      <div className={styles['bar']}>
        <Choice
          legend={code.language}
          options={LANGUAGES.map((value) => ({ value, content: code.languages[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <TextActions text={programText(lines)} shown={shown} fileName={FILE_NAMES[language]} />
      </div>
      <p className={styles['outcome']} data-standing={isWrong ? 'wrong' : 'right'}>
        {isWrong ? code.stops(trace.used.form, trace.used.argument) : code.runsThrough}
      </p>
      {experiment.batch && (
        <p className={styles['batch']}>
          {code.ofBatch(currentRow(experiment) + 1, rowsOf(experiment).length)}
        </p>
      )}
      <FormulaStrip experiment={experiment} trace={trace} substep={substep} pointed={pointed} />
      <div ref={shown} className={styles['box']}>
        <Program
          key={language}
          lines={lines}
          grammar={language === 'typescript' ? 'typescript' : 'python'}
          problem={trace.problem}
          current={experiment.step}
          onPoint={point}
          onChoose={goToStep}
        />
      </div>
      <p className={styles['remark']}>{code.counting}</p>
      <OwnArrays />
    </>
  );
}

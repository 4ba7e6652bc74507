import { memo, useRef, useState } from 'react';
import { ADDRESS_LANGUAGES, addressProgram, type AddressLanguage } from '../../../lesson/code/ownArrays';
import { code } from '../../../text/en/labs/code';
import { Choice } from '../../Choice';
import { ScrollRegion } from '../../ScrollRegion';
import { CodeLineView } from './CodeLineView';
import styles from './CodeLab.module.css';
import programStyles from './Program.module.css';
import { TextActions } from './TextActions';

/** The way in: a function that turns the reader's own arrays into an address of this page. */
export const OwnArrays = memo(function OwnArrays() {
  const [language, setLanguage] = useState<AddressLanguage>('python');
  const shown = useRef<HTMLPreElement>(null);
  const text = addressProgram(language, location.href);
  return (
    <section className={styles['own']} aria-labelledby="own-arrays">
      <h2 id="own-arrays">{code.own}</h2>
      <p>{code.ownWhy[language]}</p>
      <div className={styles['bar']}>
        <Choice
          legend={code.language}
          options={ADDRESS_LANGUAGES.map((value) => ({ value, content: code.addressLanguages[value] }))}
          value={language}
          onChange={setLanguage}
        />
        <TextActions text={text} shown={shown} fileName={null} />
      </div>
      <div className={styles['box']}>
        <ScrollRegion label={code.ownProgram}>
          <pre ref={shown} className={`${programStyles['program']} ${styles['padded']}`} translate="no">
            {text
              .split('\n')
              .slice(0, -1)
              .map((line, k) => (
                <CodeLineView key={k} text={line} grammar={language === 'python' ? 'python' : 'typescript'} />
              ))}
          </pre>
        </ScrollRegion>
      </div>
    </section>
  );
});

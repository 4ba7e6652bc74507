import { memo } from 'react';
import { frameworks, type Takes } from '../../../text/en/frameworks';
import { type Framework, FRAMEWORKS } from '../../../text/frameworks';
import styles from './FrameworksTable.module.css';
import { ScrollRegion } from '../../ScrollRegion';

/** z or a in their colours; what is neither alone stays ink. */
const TONES: Partial<Record<Takes, 'z' | 'a'>> = { a: 'a', logA: 'a', z: 'z' };

function Rows({ name, functions }: Framework) {
  return (
    <tbody>
      {functions.map(({ of, code, takes, note }, k) => (
        <tr key={code}>
          {k === 0 && (
            <th scope="rowgroup" rowSpan={functions.length}>
              {name}
            </th>
          )}
          <td>{of}</td>
          <td className={styles['given']} data-tone={TONES[takes]}>
            {frameworks.taken[takes]}
          </td>
          <td>
            <code>{code}</code>
            {note && <small>{note}</small>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Facts: what the backward functions of the frameworks are handed. */
export const FrameworksTable = memo(function FrameworksTable() {
  const { heads } = frameworks;
  return (
    <section aria-label={frameworks.title} data-part="frameworks">
      <h3>{frameworks.title}</h3>
      <p>{frameworks.before}</p>
      <ScrollRegion label={frameworks.caption}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{frameworks.caption}</caption>
          <thead>
            <tr>
              {[heads.framework, heads.of, heads.takes, heads.code].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {FRAMEWORKS.map((framework) => (
            <Rows key={framework.name} {...framework} />
          ))}
        </table>
      </ScrollRegion>
    </section>
  );
});

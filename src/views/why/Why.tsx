import { stage } from '../../text/en/stage';
import { Boundary } from '../failure/Boundary';
import { SECTIONS, showSection, useStageView } from '../stageView';
import { Tabs } from '../Tabs';
import { WHY_PARTS } from './parts';
import type { SectionProps } from './section';
import styles from './Why.module.css';

/** Why it is a, and what of it is special to softmax: one part at a time. */
export function Why(props: SectionProps) {
  const section = useStageView((view) => view.section);
  const Part = WHY_PARTS[section];
  return (
    <div className={styles['why']}>
      <Tabs
        label={stage.sections}
        names={SECTIONS}
        title={(name) => stage.section[name]}
        shown={section}
        onShow={showSection}
        panel="why-panel"
        rank="second"
      />
      <section
        id="why-panel"
        role="tabpanel"
        aria-labelledby={`why-panel-${section}`}
        className={styles['part']}
        data-panel={section}
      >
        <Boundary key={section} title={stage.section[section]}>
          <Part {...props} />
        </Boundary>
      </section>
    </div>
  );
}

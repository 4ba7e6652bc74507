import type { FunctionComponent } from 'react';
import { stage } from '../../text/en/stage';
import { SECTIONS, showSection, useStageView, type Section } from '../stageView';
import { Tabs } from '../Tabs';
import { Activations } from './activations/Activations';
import { Batch } from './batch/Batch';
import { Checks } from './checks/Checks';
import { FourJacobians } from './four/FourJacobians';
import type { SectionProps } from './section';
import { Simplex } from './simplex/Simplex';
import styles from './Why.module.css';

const PARTS: Record<Section, FunctionComponent<SectionProps>> = {
  four: FourJacobians,
  activations: Activations,
  checks: Checks,
  batch: Batch,
  simplex: Simplex,
};

/** Why it is a, and what of it is special to softmax: one part at a time. */
export function Why(props: SectionProps) {
  const section = useStageView((view) => view.section);
  const Part = PARTS[section];
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
        <Part {...props} />
      </section>
    </div>
  );
}

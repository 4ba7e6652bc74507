import type { FunctionComponent } from 'react';
import { stage } from '../../text/en/stage';
import { Boundary } from '../failure/Boundary';
import { Awaited } from '../parts/Awaited';
import { partOf, type Part } from '../parts/part';
import type { LabName } from '../stageView';
import styles from './Lab.module.css';
import type { LabProps } from './lab';

type Content = FunctionComponent<LabProps>;

/** Written out one by one, since the bundler makes a chunk of each literal import. */
const LABS: Readonly<Record<LabName, Part<Content>>> = {
  code: partOf<Content>(async () => (await import('./code/CodeLab')).CodeLab),
  check: partOf<Content>(async () => (await import('./check/CheckLab')).CheckLab),
  train: partOf<Content>(async () => (await import('./train/TrainLab')).TrainLab),
  scale: partOf<Content>(async () => (await import('./scale/ScaleLab')).ScaleLab),
};

/** One lab, loaded when it is first opened. Another name is another lab: give it as key. */
export function Lab({ name, ...props }: LabProps & { readonly name: LabName }) {
  const title = stage.tab[name];
  return (
    <Boundary title={title}>
      <Awaited part={LABS[name]} title={title}>
        {(Shown) => (
          <section className={styles['lab']} aria-label={title} data-panel={name}>
            <Shown {...props} />
          </section>
        )}
      </Awaited>
    </Boundary>
  );
}

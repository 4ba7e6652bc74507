import { lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { stage } from '../../text/en/stage';
import type { LabName } from '../stageView';
import styles from './Lab.module.css';
import type { LabProps } from './lab';
import { LabBoundary } from './LabBoundary';

type LazyLab = LazyExoticComponent<ComponentType<LabProps>>;

/** Written out one by one, since the bundler makes a chunk of each literal import. */
const LOAD: Readonly<Record<LabName, () => LazyLab>> = {
  code: () => lazy(async () => ({ default: (await import('./code/CodeLab')).CodeLab })),
  check: () => lazy(async () => ({ default: (await import('./check/CheckLab')).CheckLab })),
  train: () => lazy(async () => ({ default: (await import('./train/TrainLab')).TrainLab })),
  scale: () => lazy(async () => ({ default: (await import('./scale/ScaleLab')).ScaleLab })),
};

/** Asked for once a visit; one that failed is asked for again by *Try again*. */
const loaded = new Map<LabName, LazyLab>();

function lazyLab(name: LabName): LazyLab {
  const lab = loaded.get(name) ?? LOAD[name]();
  loaded.set(name, lab);
  return lab;
}

/** One lab, loaded when it is first opened, with an error boundary of its own. Another name is another lab: give it as key. */
export function Lab({ name, ...props }: LabProps & { readonly name: LabName }) {
  const [lab, setLab] = useState(() => ({ Content: lazyLab(name) }));
  const title = stage.tab[name];
  return (
    <LabBoundary
      title={title}
      onRetry={() => {
        loaded.delete(name);
        setLab({ Content: lazyLab(name) });
      }}
    >
      <Suspense fallback={<p className={styles['loading']}>{stage.loading(title)}</p>}>
        <section className={styles['lab']} aria-label={title} data-panel={name}>
          <lab.Content {...props} />
        </section>
      </Suspense>
    </LabBoundary>
  );
}

import type { Experiment } from '../state/experiment';
import { page } from '../text/en/page';
import styles from './EmbedBar.module.css';
import { FullPageLink } from './FullPageLink';
import { HeaderControls } from './Header';

/** In place of the header of a page: the way to the full page, and the controls that concern the whole. */
export function EmbedBar({ experiment }: { readonly experiment: Experiment }) {
  return (
    <header className={styles['bar']}>
      <h1 className="visually-hidden">{page.title}</h1>
      <FullPageLink experiment={experiment} />
      <HeaderControls preset={experiment.preset} />
    </header>
  );
}

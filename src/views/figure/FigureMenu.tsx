import { useId, useState } from 'react';
import type { FigureTable } from '../../lesson/tables/figureTable';
import { failure } from '../../text/en/failure';
import { figureButton } from '../../text/en/figureButton';
import { Boundary } from '../failure/Boundary';
import { Awaited } from '../parts/Awaited';
import type * as TakeAway from '../parts/takeAway';
import { useLoaded } from '../parts/part';
import styles from './FigureMenu.module.css';
import { takeAway } from './takeAwayPart';

/** What makes the tables; it comes when a menu is first opened. */
type Tables = typeof TakeAway;

export type FigureMenuProps = {
  /** Of its files; also for which of the pictures a table is open. */
  readonly name: string;
  readonly title: string;
  readonly table: (tables: Tables) => FigureTable;
  /** The end of the colour scale, where no legend stands beside the picture. */
  readonly limit?: number;
};

/** Takes a picture along or shows it as a table: in a corner of, and below, what is marked `data-figure`. */
export function FigureMenu(props: FigureMenuProps) {
  const id = useId();
  const further = useLoaded(takeAway);
  const [isOpen, setOpen] = useState(false);
  const name = figureButton.name(props.title);
  return (
    <>
      <div className={styles['corner']} data-take-away>
        <button type="button" className={styles['button']} aria-label={name} title={name} popoverTarget={id}>
          ⋯
        </button>
        <div
          id={id}
          popover="auto"
          role="group"
          aria-label={name}
          className={styles['menu']}
          onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
          // only then, so that the browser takes the focus from it back to the button
          onToggle={({ newState }) => setOpen(newState === 'open')}
        >
          {isOpen && (
            <Boundary title={failure.names.table}>
              <Awaited small part={takeAway} title={failure.names.table}>
                {({ FigureMenuContent }) => <FigureMenuContent {...props} />}
              </Awaited>
            </Boundary>
          )}
        </div>
      </div>
      {further && (
        <Boundary title={failure.names.table}>
          <further.FigureTwin {...props} />
        </Boundary>
      )}
    </>
  );
}

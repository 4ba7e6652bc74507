import { ScrollRegion } from '../ScrollRegion';
import type { FigureMenuProps } from './FigureMenu';
import { FigureTableView } from './FigureTableView';
import styles from './FigureTable.module.css';
import { useOpenTables } from './openTables';
import { takeAway } from './takeAwayPart';

/** The table of a picture, below it, while it is wanted. */
export function FigureTwin({ name, title, table }: FigureMenuProps) {
  const isOpen = useOpenTables(({ names }) => names.has(name));
  const tables = takeAway.loaded();
  if (!isOpen || !tables) return null;
  return (
    <div className={styles['twin']} data-take-away data-twin={name}>
      <ScrollRegion label={title}>
        <FigureTableView title={title} table={table(tables)} />
      </ScrollRegion>
    </div>
  );
}

/** A Markdown table of all that is measured, and the machine below it. */
export function figuresTable(measured: Readonly<Record<string, unknown>>): string;
/** README with this table in the place of the last one. */
export function withFigures(readme: string, table: string): string;
/** The table as README shows it now. */
export function figuresShown(readme: string): string;

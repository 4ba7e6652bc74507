import { pngOf } from '../../charts/picture/png';
import { standaloneSvg, type StandaloneSvg } from '../../charts/picture/standaloneSvg';
import type { Theme } from '../../charts/colourScale';
import type { FigureTable } from '../../lesson/tables/figureTable';
import { encodeExperiment } from '../../state/addressEncode';
import { pageAddress } from '../../state/share/pageAddress';
import { tableCsv } from '../../state/takeAway/csv';
import { tableJson } from '../../state/takeAway/json';
import { writeNpy } from '../../state/takeAway/npy';
import { numberText, signedText } from '../../text/numbers';
import { experimentStore } from '../experimentStore';

/** The experiment as its address has it. */
export const stateNow = (): string => encodeExperiment(experimentStore.getState().experiment);

export const fileName = (name: string, ending: string): string => `softmax-backwards-${name}.${ending}`;

const themeNow = (): Theme => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');

const legendOf = (limit: number | undefined) =>
  limit === undefined ? null : { limit, ticks: [numberText(-limit), numberText(0), signedText(limit)] };

export type Pictured = {
  readonly title: string;
  readonly note: string | undefined;
  readonly limit: number | undefined;
  readonly name: string;
};

/** The picture that a menu belongs to. */
export function svgOf(figure: Element, { name, title, note, limit }: Pictured): StandaloneSvg {
  const address = `${pageAddress(location.href).base}#${stateNow()}`;
  const words = { title, description: note ?? '', address, legend: legendOf(limit) };
  const further = document.querySelector(`[data-legend='${name}']`);
  return standaloneSvg(figure, { ...words, further }, themeNow());
}

export const svgBlob = ({ text }: StandaloneSvg): Blob => new Blob([text], { type: 'image/svg+xml' });

export const pictureBlob = pngOf;

/** What the values of a picture are, as texts that can also be copied. */
export const VALUE_TEXTS = {
  csv: { type: 'text/csv', write: tableCsv },
  json: {
    type: 'application/json',
    write: (table: FigureTable, title: string) => tableJson(table, title, stateNow()),
  },
} as const;

/** The picture's own array. */
export function npyBlob({ arrays: [first] }: FigureTable): Blob {
  return new Blob(first ? [writeNpy(first)] : [], { type: 'application/octet-stream' });
}

import type { ViewOptions } from '../../view/viewTable';
import { amp } from './amp';
import type { StartDialect } from './dialect';
import { h5p } from './h5p';
import { lti } from './lti';
import { openEdx } from './openEdx';
import { openIframeResizer } from './openIframeResizer';
import { wordPress } from './wordPress';

/** The hosts that are told the height beside the page's own `resize`; null: nobody is, `resize` included. */
export const DIALECTS: Readonly<Record<ViewOptions['resize'], readonly StartDialect[] | null>> = {
  auto: [lti, h5p, openIframeResizer, wordPress],
  amp: [amp],
  openedx: [openEdx],
  off: null,
};

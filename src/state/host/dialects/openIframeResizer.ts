import type { Size } from '../pageBody';
import type { StartDialect } from './dialect';

/** A page that runs @open-iframe-resizer/core, which speaks first and until it is answered. */
export const openIframeResizer: StartDialect = ({ say, size }) => {
  let isInitialised = false;
  const sayResized = ({ width, height }: Size): void => say({ type: 'iframe-resized', width, height });
  return {
    tell: (told) => {
      if (isInitialised) sayResized(told);
    },
    hear: ({ type }) => {
      if (type === 'iframe-child-init') isInitialised = true;
      else if (type !== 'iframe-get-child-dimensions') return;
      sayResized(size());
    },
  };
};

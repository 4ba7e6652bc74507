import type { Size } from '../pageBody';
import type { StartDialect } from './dialect';

/** A page that runs @open-iframe-resizer/core, which speaks first and until it is answered. */
export const openIframeResizer: StartDialect = ({ say, size }) => {
  /** The height that it knows; undefined until it has asked. */
  let known: number | undefined;
  function sayResized({ width, height }: Size): void {
    known = height;
    say({ type: 'iframe-resized', width, height });
  }
  return {
    tell: (told) => {
      if (known !== undefined && known !== told.height) sayResized(told);
    },
    hear: ({ type }) => {
      if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') sayResized(size());
    },
  };
};

import type { StartDialect } from './dialect';

/** A resizable `<amp-iframe>`. It may put the height off until the reader asks for it, and replies either way. */
export const amp: StartDialect = ({ say }) => ({
  tell: ({ height }) => say({ sentinel: 'amp', type: 'embed-size', height }),
});

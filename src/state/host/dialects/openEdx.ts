import type { StartDialect } from './dialect';

/** The courseware of Open edX. An `offset` beside the type would scroll its page. */
export const openEdx: StartDialect = ({ say }) => ({
  tell: ({ height }) => say({ type: 'plugin.resize', payload: { height } }),
});

import type { StartDialect } from './dialect';

/** Canvas and other learning platforms that host LTI tools. What they reply says nothing of use. */
export const lti: StartDialect = ({ say }) => ({
  tell: ({ height }) => say({ subject: 'lti.frameResize', height }),
});

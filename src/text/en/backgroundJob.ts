/** Why a job broke off, where the browser has no word for it. */
export const noReason = 'an error without a message';
/** The same of one that the system has ended, which says nothing itself. */
export const noAnswer = 'it has not answered for a minute';

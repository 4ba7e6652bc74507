/** Why a job broke off, where the browser has no word for it. */
export const noReason = 'an error without a message';

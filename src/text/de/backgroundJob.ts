import type * as English from '../en/backgroundJob';
import type { Told } from '../told';

export const noReason: Told<typeof English.noReason> = 'ein Fehler ohne Meldung';
export const noAnswer: Told<typeof English.noAnswer> = 'seit einer Minute kommt keine Antwort';

/** Something that was refused: which field, what it said (cut to a readable length), and a sentence that says why. */
export type Refusal = { readonly field: string; readonly value: string; readonly reason: string };

/** A refusal as the page shows it, and where it came from. */
export type Notice = Refusal & { readonly origin: 'address' | 'message' | 'page' };

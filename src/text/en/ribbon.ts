/** The chain rule's terms, as a toolbar. */
export const ribbonText = {
  terms: 'Its terms: ← and → walk, ↑ and ↓ look around',
};

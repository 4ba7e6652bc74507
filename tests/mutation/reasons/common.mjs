export const BEYOND = 'One step more reads or writes beyond the end of a typed array, which changes nothing.';
export const TOUCH = 'Where the two sides are equal, both ways give the same.';
export const UNREACHED =
  'For the type checker, which cannot know that the place is there; no input comes here.';

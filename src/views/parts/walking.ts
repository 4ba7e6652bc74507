export { positions, stepById } from '../../lesson/derivation';
export { productPicture } from '../stage/productPicture';
export { ProductPlayer } from '../stage/ProductPlayer';
export { StepFigures } from '../stage/StepFigures';

export { Why } from '../why/Why';
export { WHY_PARTS } from '../why/parts';

export { changeSaid } from '../heard/changeSaid';

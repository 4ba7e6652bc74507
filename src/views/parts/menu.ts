export { MenuContent } from '../menu/MenuContent';

export { startHostMessages } from '../../state/host/hostMessages';
export { pageBody } from '../../state/host/pageBody';

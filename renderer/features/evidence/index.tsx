export { EvidenceScreen } from './evidence-screen';

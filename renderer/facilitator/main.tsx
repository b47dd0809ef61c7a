import { createRoot } from 'react-dom/client';
import { App } from '../app/app';
import { createServices } from '../app/create-services';
import { ErrorBoundary } from '../app/error-boundary';
import { insecureAddressSentence } from '../host/secure-address';
import { restoreTheme } from '../ui/theme';
import { ignoreStrayDrops } from './stray-drops';
import '../ui/tokens.css';
import '../ui/base.css';

restoreTheme();
ignoreStrayDrops(window);
const root = document.getElementById('root');
if (!root) throw new Error('facilitator/index.html has no #root');

if (window.isSecureContext) {
  const services = createServices();
  createRoot(root).render(
    <ErrorBoundary where="Throughline">
      <App services={services} />
    </ErrorBoundary>,
  );
} else {
  root.textContent = insecureAddressSentence;
}

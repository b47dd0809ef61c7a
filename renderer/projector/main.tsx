import { createRoot } from 'react-dom/client';
import { channelName, parseChannelId } from '../../shared/projection/protocol';
import { projectorWindow } from '../host/projector-window';
import { broadcastPort, systemTicker } from '../store/projection-port';
import '../ui/tokens.css';
import '../ui/base.css';
import { ProjectionSubscriber } from './projection-subscriber';
import { ProjectorScreen } from './projector-screen';

const root = document.getElementById('root');
if (!root) throw new Error('projector/index.html has no #root');

// The address holds the channel's id after `#`; the part before it is the same for every projector.
const id = parseChannelId(location.hash.slice(1));
if (id === undefined) {
  root.textContent = 'Open the projector from the Throughline window: this address alone shows nothing.';
} else {
  const subscriber = new ProjectionSubscriber(broadcastPort(channelName(id)), systemTicker);
  window.addEventListener('pagehide', () => subscriber.close());
  createRoot(root).render(<ProjectorScreen subscriber={subscriber} frame={projectorWindow(window.host)} />);
}

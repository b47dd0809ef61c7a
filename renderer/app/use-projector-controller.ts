import { useEffect, useState } from 'react';
import type { HostBridge } from '../../shared/host/host-bridge';
import { broadcastPort, systemTicker } from '../store/projection-port';
import { ProjectorController } from '../store/projector-controller';
import type { ProjectStore } from '../store/project-store';

/** The projector of one open project; closing the project ends the projection. */
export function useProjectorController(
  host: HostBridge,
  store: ProjectStore,
  isRehearsal: boolean,
): ProjectorController {
  const [controller] = useState(
    () =>
      new ProjectorController({
        store,
        isRehearsal,
        projector: host.projector,
        openPort: broadcastPort,
        ticker: systemTicker,
        newChannelId: () => crypto.randomUUID(),
        nextFrame: (callback) => requestAnimationFrame(callback),
      }),
  );
  useEffect(() => () => controller.dispose(), [controller]);
  return controller;
}

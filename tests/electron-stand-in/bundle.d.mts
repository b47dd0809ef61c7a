export function bundleStandIn(): Promise<void>;

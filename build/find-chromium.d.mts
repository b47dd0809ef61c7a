export declare function findInstalledBrowser(): string | undefined;
export declare function findChromium(options?: {
  install?: boolean;
  log?: (line: string) => void;
}): Promise<{ path: string; from: string }>;
export declare const chromiumFlags: readonly string[];

import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { arch, platform, version } from 'node:process';

/** What the figures were taken on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Load averages at the start: on a shared machine, differences below 30 % are noise. */
  readonly load: readonly number[];
  readonly peers: Readonly<Record<string, string>>;
}

/** Versions as this folder pins them. */
function peerVersions(): Readonly<Record<string, string>> {
  const manifest: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
  ); // our own package.json
  return Object.fromEntries(
    Object.entries(manifest.devDependencies).filter(([name]) => name !== '@types/node'),
  );
}

/** Describes this machine and the versions in use. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform} ${arch}`,
    node: version,
    load: loadavg().map((load) => Math.round(load * 100) / 100),
    peers: peerVersions(),
  };
}

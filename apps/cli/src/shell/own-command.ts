import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const fileNames = process.platform === 'win32' ? ['rung.cmd', 'rung.exe'] : ['rung'];

/**
 * What a person types to run this tool again: `rung` where their shell finds it, else `npx rung`. Package managers put a
 * project's tools on the path of what they start and say that they did, so a tool that they started is not taken for one that
 * a shell finds.
 */
export function ownCommand(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const isFound = env['npm_config_user_agent'] === undefined && isOnPath(env['PATH'] ?? '');
  return isFound ? 'rung' : 'npx rung';
}

function isOnPath(path: string): boolean {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => fileNames.some((name) => isFile(join(folder, name))));
}

/** A checkout is a folder of the tool's name, which a shell does not start. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

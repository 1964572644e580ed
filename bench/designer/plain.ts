import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Flow } from '@rung/flow';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A server of the same steps as React Flow alone draws them. */
export interface PlainDesigner {
  readonly addressOf: (flow: Flow) => string;
  readonly stop: () => Promise<void>;
}

function stepsOf({ nodes, edges }: Flow): string {
  const all = Object.values(edges);
  return JSON.stringify(
    Object.entries(nodes).map(([id, { title, kind }]) => ({
      id,
      title: title ?? id,
      body: kind,
      to: all.filter(({ from }) => from.node === id).map(({ to }) => to),
    })),
  );
}

const designer = fileURLToPath(new URL('../../apps/designer', import.meta.url));

function build(outDir: string): void {
  const vite = join(designer, 'node_modules/vite/bin/vite.js');
  const options = ['--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const { status } = spawnSync(execPath, [vite, 'build', 'bench', ...options], {
    cwd: designer,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('React Flow alone cannot be built');
}

/** Builds the page in `apps/designer/bench` and serves it, with the steps of the flows that are asked for. */
export async function startPlain(): Promise<PlainDesigner> {
  const outDir = mkdtempSync(join(tmpdir(), 'rung-plain-'));
  build(outDir);
  const flows = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://plain');
    const steps = pathname === '/drafts.open' ? flows.get(search) : undefined;
    if (steps !== undefined) return response.setHeader('content-type', 'application/json').end(steps);
    try {
      const file = pathname === '/' ? '/index.html' : pathname;
      const body = readFileSync(join(outDir, file));
      return response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(body);
    } catch {
      return response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    addressOf: (flow) => {
      flows.set(`?${flow.id}`, stepsOf(flow));
      return `http://127.0.0.1:${port}/?${flow.id}`;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

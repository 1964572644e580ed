import { join } from 'node:path';
import { createApp } from './app.ts';
import { type MainOptions, mainOptions, usage } from './main-options.ts';
import { startFailure } from './start-failure.ts';
import { openDatabase } from './storage/open-database.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** How long open requests and streams may go on after the server was asked to stop. */
const graceMs = 3_000;

async function serve({ port, host, data, hosts }: MainOptions): Promise<void> {
  const app = await createApp({
    db: await openDatabase(join(data, 'rung.db')),
    designer: join(root, 'apps', 'designer', 'dist', 'app'),
    examples: join(root, 'examples'),
    hosts,
    log: true,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
      void app.close();
    });
  }
  try {
    const address = await app.listen({ port, host });
    process.stdout.write(`${greeting(address, hosts.loopback)}\n`);
  } catch (cause) {
    await app.close();
    throw cause;
  }
}

function greeting(address: string, loopback: boolean): string {
  return loopback
    ? `Rung listens on ${address}, for this machine only.`
    : `Rung listens on ${address}. Whoever reaches it can change and publish policies: nobody has to sign in.`;
}

const options = mainOptions(process.argv.slice(2), process.env);
if (options.ok) {
  await serve(options.value).catch((cause: unknown) => {
    process.stderr.write(`Rung could not start: ${startFailure(cause, options.value)}\n`);
    process.exitCode = 3;
  });
} else {
  process.stderr.write(`${options.error}\n\n${usage}\n`);
  process.exitCode = 2;
}

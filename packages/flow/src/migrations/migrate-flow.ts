import type { FlowMigration } from './migration.ts';

/** Every step of the flow format, oldest first. Format 1 is the first, so there is none yet. */
export const flowMigrations: readonly FlowMigration[] = [];

const firstFormat = 1;
const name = 'rung/flow';

/** The newest format of a flow document, the one that is written. */
export const currentFormat = formatText(flowMigrations.at(-1)?.to ?? firstFormat);

/**
 * Brings a document of an older format up to the newest by running each missing step in order. Pure. A document
 * that is current, or says no format, is returned as it is: whether it is a flow is for `parseFlow` to say.
 *
 * @param migrations the list to run; the product's own unless a test brings another.
 */
export function migrateFlow(document: object, migrations: readonly FlowMigration[] = flowMigrations): object {
  const from = formatNumber(document);
  if (from === null) return document;
  return migrations
    .filter(({ to }) => to > from)
    .reduce<object>(
      (older, { to, up }) => ({ ...up(Object.fromEntries(Object.entries(older))), format: formatText(to) }),
      document,
    );
}

function formatText(number: number): string {
  return `${name}@${number}`;
}

function formatNumber(document: object): number | null {
  const format = 'format' in document ? document.format : null;
  const match = typeof format === 'string' ? /^rung\/flow@(\d+)$/.exec(format) : null;
  return match === null ? null : Number(match[1]);
}

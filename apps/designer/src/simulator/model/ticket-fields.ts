import { type Flow, fieldDeclarations } from '@rung/flow';
import { type FieldDeclaration, type FieldValue, isMoney, standardFields } from '@rung/kernel';

/** A field of the ticket form. */
export interface TicketField {
  /** Dotted path. */
  readonly path: string;
  readonly declaration: FieldDeclaration;
}

/** The fields of the form: first those that make a difference to this flow. */
export interface TicketForm {
  readonly read: readonly TicketField[];
  readonly others: readonly TicketField[];
}

/** The fields that a ticket may be opened with, those that the flow reads apart from the rest; both in the order declared. */
export function ticketForm(flow: Flow): TicketForm {
  const { nodes, clocks, grants, tiers, templates, contextPackages, pinned } = flow;
  const written = pathsIn(JSON.stringify([nodes, clocks, grants, tiers, templates, contextPackages, pinned]));
  const fields = Object.entries(fieldDeclarations(flow)).flatMap(([path, declaration]): TicketField[] =>
    mayBeGiven(path) ? [{ path, declaration }] : [],
  );
  const isRead = ({ path }: TicketField): boolean => written.has(path);
  return { read: fields.filter(isRead), others: fields.filter((field) => !isRead(field)) };
}

/** The ticket has its id from the rehearsal, and its message has a place of its own in the form. */
function mayBeGiven(path: string): boolean {
  const kept = standardFields[path]?.kept;
  return path !== 'ticket.id' && path !== 'ticket.status' && kept !== 'engine' && kept !== 'event';
}

/** Dotted paths, whole: `ticket.form` does not stand in `ticket.format`, nor in `my.ticket.form`. */
const dottedPath = /\w+(?:\.\w+)+/g;

/** All dotted paths that a text has anywhere. */
function pathsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(dottedPath));
}

/** Chance, as numbers from 0 up to but not 1. */
export type Chance = () => number;

/** Values for a form at random: most of the fields that the flow reads, and none that it does not. */
export function randomFields(
  form: TicketForm,
  { chance, currency }: { readonly chance: Chance; readonly currency: string },
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    form.read.flatMap(({ path, declaration }) => {
      const value = chance() < 0.75 ? randomValue(declaration, { chance, currency }) : null;
      return value === null ? [] : [[path, value] as const];
    }),
  );
}

function randomValue(
  declaration: FieldDeclaration,
  { chance, currency }: { readonly chance: Chance; readonly currency: string },
): FieldValue {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  switch (declaration.type) {
    case 'boolean':
      return chance() < 0.5;
    case 'enum':
    case 'orderedEnum':
      return pick(declaration.values ?? []) ?? null;
    case 'number': {
      const { min = 0, max = 10 } = declaration.range ?? {};
      const value = min + chance() * (max - min);
      return max - min <= 2 ? Math.round(value * 100) / 100 : Math.round(value);
    }
    case 'money':
      return { amount: Math.round(10 ** (1 + chance() * 4)) * 100, currency };
    case 'text':
    case 'set':
    case 'instant':
    case 'duration':
      return null; // nobody knows which texts make sense
    default:
      return declaration.type satisfies never;
  }
}

/** Whether a value may stand in a field of a type; a flow may have changed the type since the ticket was written. */
export function fits(value: FieldValue | undefined, { type }: FieldDeclaration): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'money':
      return isMoney(value);
    case 'set':
      return Array.isArray(value);
    case 'enum':
    case 'orderedEnum':
    case 'text':
    case 'instant':
    case 'duration':
      return typeof value === 'string';
    default:
      return type satisfies never;
  }
}

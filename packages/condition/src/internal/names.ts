import { eventTypes, type FieldDeclaration, standardFields } from '@rung/kernel';
import type { CelNode } from './cel/cel-node.ts';
import { reportConstruct } from './constructs.ts';
import { quoted } from './literal-text.ts';
import { isIdentifier, pathText } from './path-text.ts';
import { report, type Scope, suggestion } from './scope.ts';

/** A dotted name as it was written, and whether by index although a dot would do. */
export interface WrittenPath {
  readonly path: string;
  readonly needlessIndex: boolean;
}

/** The dotted name that a node spells (`ticket.priority`, `words["vip-customers"]`), or null if it is no name. */
export function writtenPath(node: CelNode): WrittenPath | null {
  if (node.op === 'id') return { path: node.args, needlessIndex: false };
  if (node.op === '.') {
    const base = writtenPath(node.args[0]);
    return base && { ...base, path: `${base.path}.${node.args[1]}` };
  }
  if (node.op !== '[]') return null;
  const [of, index] = node.args;
  if (index.op !== 'value' || typeof index.args !== 'string') return null;
  const base = writtenPath(of);
  return base && { path: `${base.path}.${index.args}`, needlessIndex: isIdentifier(index.args) };
}

/** The dotted name that a node spells; findings for what is no name. */
function readPath(node: CelNode, scope: Scope): string | null {
  const written = writtenPath(node);
  if (written === null) return report(scope, node, 'outsideProfile', { construct: 'index' });
  if (!written.needlessIndex) return written.path;
  return report(scope, node, 'outsideProfile', {
    construct: 'index',
    suggestion: pathText(written.path),
  });
}

/** A field as an operand. */
export interface FieldOperand {
  readonly kind: 'field';
  readonly path: string;
  readonly field: FieldDeclaration;
  readonly node: CelNode;
}

/** Looks up the field that a node names. */
export function readField(node: CelNode, scope: Scope): FieldOperand | null {
  const path = readPath(node, scope);
  if (path === null) return null;
  const field = scope.fields.get(path);
  if (field !== undefined) return { kind: 'field', path, field, node };
  return report(scope, node, 'unknownField', {
    field: path,
    ...fieldMeant(path, scope),
  });
}

/** The field that was probably meant: one spelt nearly so, else one of the same name in another group. */
function fieldMeant(path: string, scope: Scope): { readonly suggestion?: string } {
  if (/^(?:true|false)$/i.test(path)) return { suggestion: path.toLowerCase() };
  const near = suggestion(scope, path, { among: scope.fields.keys(), spelt: pathText });
  if (near.suggestion !== undefined || !path.includes('.')) return near;
  const name = path.slice(path.lastIndexOf('.'));
  const elsewhere = [...scope.fields.keys()].find((field) => field.endsWith(name) && !isOfEvent(field));
  return elsewhere === undefined ? {} : { suggestion: pathText(elsewhere) };
}

/** Fields of an event are there at that event only, so they are seldom what a misplaced name means. */
function isOfEvent(field: string): boolean {
  return Object.hasOwn(standardFields, field) && standardFields[field]?.kept === 'event';
}

/** Looks up `words.<id>`. */
export function readWordList(node: CelNode, scope: Scope): string | null {
  const usage = 'mentions(field, words.list)';
  const id = readMember({ node, root: 'words', usage, known: scope.wordLists }, scope);
  if (id === null || scope.wordLists.has(id)) return id;
  const spelt = (name: string): string => pathText(`words.${name}`);
  return report(scope, node, 'unknownWordList', {
    id,
    ...suggestion(scope, id, { among: scope.wordLists, spelt }),
  });
}

/** Looks up `calendars.<id>`. */
export function readCalendar(node: CelNode, scope: Scope): string | null {
  const usage = 'isOpen(calendars.name)';
  const id = readMember({ node, root: 'calendars', usage, known: scope.calendars }, scope);
  if (id === null || scope.calendars.has(id)) return id;
  const spelt = (name: string): string => pathText(`calendars.${name}`);
  return report(scope, node, 'unknownCalendar', {
    id,
    ...suggestion(scope, id, { among: scope.calendars, spelt }),
  });
}

interface Member {
  readonly node: CelNode;
  readonly root: string;
  readonly usage: string;
  readonly known: ReadonlySet<string>;
}

/** The id in `root.id`. */
function readMember({ node, root, usage, known }: Member, scope: Scope): string | null {
  if (node.op === '-') return reportConstruct(node, scope);
  const path = writtenPath(node) === null ? null : readPath(node, scope);
  if (path?.startsWith(`${root}.`)) return path.slice(root.length + 1);
  const bare = path !== null && known.has(path) ? { suggestion: pathText(`${root}.${path}`) } : {};
  return report(scope, node, 'wrongArguments', { name: usage.slice(0, usage.indexOf('(')), usage, ...bare });
}

/** Looks up an event type written as text. */
export function readEvent(node: CelNode, scope: Scope): string | null {
  if (node.op !== 'value' || typeof node.args !== 'string') {
    return report(scope, node, 'wrongArguments', {
      name: 'countWithin',
      usage: 'countWithin("ticket.reopened", duration("7d"))',
    });
  }
  const event = node.args;
  if (eventTypes.some((type) => type === event)) return event;
  return report(scope, node, 'unknownEvent', {
    event,
    ...suggestion(scope, event, { among: eventTypes, spelt: quoted }),
  });
}

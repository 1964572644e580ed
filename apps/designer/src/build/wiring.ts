import type { Rolldown } from 'vite';

/** What a module takes from another: names, or all of it. */
interface Import {
  readonly source: string;
  readonly names: readonly string[] | 'all';
}

/** What a module takes from others, what it only passes on, and what is its own. */
export interface Wiring {
  readonly imports: readonly Import[];
  /** By the name under which it is passed on; `name` is null for a module as a whole. */
  readonly passed: ReadonlyMap<string, { readonly source: string; readonly name: string | null }>;
  /** Modules of which everything is passed on. */
  readonly stars: readonly string[];
  /** Names that it makes itself. */
  readonly own: ReadonlySet<string>;
  /** Whether nothing happens when it is loaded, besides the making of what it exports. */
  readonly isList: boolean;
}

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type Statement = Program['body'][number];
type Of<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;

/** Reads how a module is wired; null for one that is no ES module. */
export function wiringOf({ body }: Program): Wiring | null {
  const imports = body.filter((one) => one.type === 'ImportDeclaration');
  const named = body.filter((one) => one.type === 'ExportNamedDeclaration');
  const starred = body.filter((one) => one.type === 'ExportAllDeclaration');
  const isDefault = body.some((one) => one.type === 'ExportDefaultDeclaration');
  const wires = imports.length + named.length + starred.length;
  if (wires === 0 && !isDefault) return null;
  const locals = localsOf(imports);
  const passed = new Map(named.flatMap((one) => passedBy(one, locals)));
  const own = new Set(named.flatMap((one) => (one.source === null ? ownBy(one, locals) : [])));
  if (isDefault) own.add('default');
  for (const { exported, source } of starred)
    if (exported !== null) passed.set(nameOf(exported), { source: source.value, name: null });
  return {
    imports: imports.map(importOf),
    passed,
    stars: starred.filter(({ exported }) => exported === null).map(({ source }) => source.value),
    own,
    isList: body.length - wires === body.filter((one) => 'directive' in one && one.directive !== null).length,
  };
}

interface Name {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

function nameOf({ name, value }: Name): string {
  return name ?? String(value);
}

function importOf({ source, specifiers }: Of<'ImportDeclaration'>): Import {
  const names = specifiers.map((one) => {
    if (one.type === 'ImportSpecifier') return nameOf(one.imported);
    return one.type === 'ImportDefaultSpecifier' ? 'default' : null;
  });
  const known = names.filter((name) => name !== null);
  return { source: source.value, names: known.length < names.length || names.length === 0 ? 'all' : known };
}

type Locals = ReadonlyMap<string, { readonly source: string; readonly name: string | null }>;

/** Where the names come from that a module imports. */
function localsOf(imports: readonly Of<'ImportDeclaration'>[]): Locals {
  return new Map(
    imports.flatMap(({ source, specifiers }) =>
      specifiers.map((one) => {
        const name =
          one.type === 'ImportSpecifier'
            ? nameOf(one.imported)
            : one.type === 'ImportDefaultSpecifier'
              ? 'default'
              : null;
        return [one.local.name, { source: source.value, name }] as const;
      }),
    ),
  );
}

function passedBy(
  { source, specifiers }: Of<'ExportNamedDeclaration'>,
  locals: Locals,
): readonly (readonly [string, { readonly source: string; readonly name: string | null }])[] {
  return specifiers.flatMap(({ local, exported }) => {
    const from = source === null ? locals.get(nameOf(local)) : { source: source.value, name: nameOf(local) };
    return from === undefined ? [] : [[nameOf(exported), from] as const];
  });
}

function ownBy({ declaration, specifiers }: Of<'ExportNamedDeclaration'>, locals: Locals): readonly string[] {
  const listed = specifiers
    .filter(({ local }) => !locals.has(nameOf(local)))
    .map(({ exported }) => nameOf(exported));
  if (declaration === null) return listed;
  if (declaration.type !== 'VariableDeclaration')
    return 'id' in declaration && declaration.id !== null ? [nameOf(declaration.id as Name)] : [];
  return declaration.declarations.map(({ id }) => nameOf(id as Name));
}

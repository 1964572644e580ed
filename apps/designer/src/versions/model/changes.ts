import { diffDocuments, type Patch } from '@rung/editing';
import type { Flow, FlowNode } from '@rung/flow';
import { isJsonObject, isMoney, type Money, own } from '@rung/kernel';
import { createWording, type Language, namesOfFlow, type Wording } from '@rung/wording';
import { beforeIn, isOrder } from './asked-order.ts';
import { type DetailName, detailNameOf, type Speaker, sayPartValue } from './part-values.ts';
import { entryOf, nameKeys, nameOfTold, type ToldPart, toldParts } from './told-parts.ts';

/** One thing about a part that is other than before; null is nothing. */
export interface ChangedDetail {
  /** What it is called: a name of the catalogue, or an outcome in words. */
  readonly name: DetailName | { readonly outcome: string };
  readonly from: string | null;
  readonly to: string | null;
}

/** A step or another part that came, went, or is other than before. */
export interface Change {
  readonly part: ToldPart;
  readonly id: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** What it is called, afterwards if it is still there. */
  readonly name: string;
  /** What it does in one sentence, where there is one. Empty otherwise. */
  readonly sentence: string;
  readonly details: readonly ChangedDetail[];
}

/** Both flows of a comparison, each with the words that know its names. */
export interface Compared {
  readonly before: Flow;
  readonly after: Flow;
  readonly sayBefore: Wording;
  readonly sayAfter: Wording;
}

/** What became another between two flows, in words: steps in reading order of the document, then parts. Where steps stand is no change. */
export function changesBetween(before: Flow, after: Flow, language: Language): readonly Change[] {
  const compared: Compared = {
    before,
    after,
    sayBefore: createWording({ language, names: namesOfFlow(before) }),
    sayAfter: createWording({ language, names: namesOfFlow(after) }),
  };
  const patches = diffDocuments(jsonOf(before), jsonOf(after)).filter(({ path }) => path[0] !== 'layout');
  return [
    ...nodeChanges(patches, compared),
    ...partChanges(patches, compared),
    ...flowChanges(patches, compared),
  ];
}

/** A flow is JSON; its type, made by its schema, only says less of the keys. */
function jsonOf(flow: Flow): Parameters<typeof diffDocuments>[0] {
  return { ...flow };
}

function nodeChanges(patches: readonly Patch[], compared: Compared): readonly Change[] {
  const { before, after } = compared;
  const touched = new Set(
    patches.flatMap(({ path }) => {
      const [part, id = ''] = path;
      if (part === 'nodes') return [id];
      if (part !== 'edges') return [];
      return [before.edges[id]?.from.node, after.edges[id]?.from.node].filter((node) => node !== undefined);
    }),
  );
  const ids = [
    ...Object.keys(after.nodes),
    ...Object.keys(before.nodes).filter((id) => after.nodes[id] === undefined),
  ];
  return ids.filter((id) => touched.has(id)).flatMap((id) => nodeChange(id, compared) ?? []);
}

function nodeChange(id: string, compared: Compared): Change | null {
  const { before, after, sayBefore, sayAfter } = compared;
  const [was, is] = [before.nodes[id], after.nodes[id]];
  if (is === undefined) {
    if (was === undefined) return null;
    const [name, sentence] = [sayBefore.sayTitle(before, id), sayBefore.sayNode(before, id)];
    return { part: 'nodes', id, how: 'removed', name, sentence, details: [] };
  }
  const [name, sentence] = [sayAfter.sayTitle(after, id), sayAfter.sayNode(after, id)];
  if (was === undefined) {
    return { part: 'nodes', id, how: 'added', name, sentence, details: outcomeDetails(id, compared) };
  }
  const details = [
    ...detail('title', sayBefore.sayTitle(before, id), name),
    ...detail('kind', sayBefore.sayKind(was.kind), sayAfter.sayKind(is.kind)),
    ...detail('does', sayBefore.sayNode(before, id), sentence),
    ...detail('notes', was.notes ?? null, is.notes ?? null),
    ...outcomeDetails(id, compared),
  ];
  // Something about it is another that its sentence does not say: then its settings are told one by one.
  const told = details.length > 0 ? details : settingDetails(['nodes', id], compared);
  // Others have moved around it, and it has another number.
  if (told.length === 0 && isRenumbered(was, is)) return null;
  return { part: 'nodes', id, how: 'changed', name, sentence, details: told };
}

/** Whether nothing but the number of its place is another. */
function isRenumbered(was: FlowNode, is: FlowNode): boolean {
  return diffDocuments({ ...was }, { ...is }).every(({ path }) => path.join('/') === 'config/order');
}

/** After which other something is asked now: the numbers of an order mean nothing to anybody who reads. */
function placeDetail(
  place: readonly [string, string],
  { before: was, after: is }: Patch,
  { before, after, sayBefore, sayAfter }: Compared,
): readonly ChangedDetail[] {
  const from = was === undefined ? null : beforeIn(place, { flow: before, wording: sayBefore });
  const to = is === undefined ? null : beforeIn(place, { flow: after, wording: sayAfter });
  return detail('order', from, to);
}

function detail(name: DetailName, from: string | null, to: string | null): readonly ChangedDetail[] {
  return from === to ? [] : [{ name, from, to }];
}

/** Where the outcomes of a step lead. */
function outcomeDetails(
  id: string,
  { before, after, sayBefore, sayAfter }: Compared,
): readonly ChangedDetail[] {
  const targets = (flow: Flow): ReadonlyMap<string, string> =>
    new Map(Object.values(flow.edges).flatMap(({ from, to }) => (from.node === id ? [[from.port, to]] : [])));
  const [was, is] = [targets(before), targets(after)];
  const ports = [...new Set([...was.keys(), ...is.keys()])];
  return ports.flatMap((port): readonly ChangedDetail[] => {
    const [from, to] = [was.get(port), is.get(port)];
    if (from === to) return [];
    const outcome = is.has(port)
      ? sayAfter.sayPortName(after, id, port)
      : sayBefore.sayPortName(before, id, port);
    return [
      {
        name: { outcome },
        from: from === undefined ? null : sayBefore.sayTitle(before, from),
        to: to === undefined ? null : sayAfter.sayTitle(after, to),
      },
    ];
  });
}

const partsById = toldParts.filter((part) => part !== 'nodes' && part !== 'flow' && part !== 'guards');

function partChanges(patches: readonly Patch[], compared: Compared): readonly Change[] {
  return partsById.flatMap((part) => {
    const ids = new Set(
      patches.flatMap(({ path }) => (path[0] === part && path[1] !== undefined ? [path[1]] : [])),
    );
    return [...ids].flatMap((id) => partChange(part, id, compared) ?? []);
  });
}

/** The order of scenarios means nothing to anybody who reads. */
const orderOfEntries = '#';

function partChange(part: ToldPart, segment: string, compared: Compared): Change | null {
  if (segment === orderOfEntries) return null;
  const id = part === 'scenarios' ? segment.replace(/^=/, '') : segment;
  const [was, is] = [entryOf(compared.before, part, id), entryOf(compared.after, part, id)];
  const how = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  const [flow, wording] =
    is === undefined ? [compared.before, compared.sayBefore] : [compared.after, compared.sayAfter];
  const name = nameOfTold(part, id, { flow, wording });
  const details =
    part === 'scenarios' || how === 'removed'
      ? []
      : settingDetails([part, id], how === 'added' ? withEmpty(part, id, compared) : compared);
  const sentence = part === 'calendars' ? calendarSentence(id, compared) : '';
  return { part, id, how, name, sentence, details };
}

/** As if a part that came had been there with nothing set but its name, which is told already: then each setting is told. */
function withEmpty(part: ToldPart, id: string, compared: Compared): Compared {
  const entry = entryOf(compared.after, part, id);
  if (!isJsonObject(entry)) return compared;
  const named = Object.entries(entry).filter(([key]) => nameKeys.includes(key));
  const before: unknown = Reflect.get(compared.before, part);
  const entries = { ...(isJsonObject(before) ? before : {}), [id]: Object.fromEntries(named) };
  return { ...compared, before: { ...compared.before, [part]: entries } };
}

function calendarSentence(id: string, { before, after, sayBefore, sayAfter }: Compared): string {
  const [was, is] = [before.calendars?.[id], after.calendars?.[id]];
  if (is !== undefined) return sayAfter.sayCalendar(is);
  return was === undefined ? '' : sayBefore.sayCalendar(was);
}

/** Every setting below a place that is another, in words. */
function settingDetails(place: readonly [string, string], compared: Compared): readonly ChangedDetail[] {
  const [part, id] = place;
  const patches = diffDocuments(jsonOf(compared.before), jsonOf(compared.after)).filter(
    ({ path }) => path[0] === part && path[1] === id && path.at(-1) !== orderOfEntries,
  );
  return patches
    .filter(({ path }) => !isCurrencyOfTold(path, patches))
    .flatMap((patch) =>
      isOrder(patch.path) ? placeDetail(place, patch, compared) : [patchDetail(patch, compared)],
    );
}

function patchDetail({ path, before, after }: Patch, compared: Compared): ChangedDetail {
  return {
    name: detailNameOf(path),
    from: sayAt(path, before, { flow: compared.before, wording: compared.sayBefore }),
    to: sayAt(path, after, { flow: compared.after, wording: compared.sayAfter }),
  };
}

/** A value where it stands: the number of an amount alone is in minor units, so the amount is told whole. */
function sayAt(path: Patch['path'], value: Patch['before'], speaker: Speaker): string | null {
  if (value === undefined) return null;
  const money = path.at(-1) === 'amount' || path.at(-1) === 'currency' ? moneyAt(speaker.flow, path) : null;
  return money === null ? sayPartValue(path, value, speaker) : speaker.wording.sayMoney(money);
}

/** A currency that changed together with its amount, which is told with it. */
function isCurrencyOfTold(path: Patch['path'], patches: readonly Patch[]): boolean {
  const amount = [...path.slice(0, -1), 'amount'].join('/');
  return path.at(-1) === 'currency' && patches.some((other) => other.path.join('/') === amount);
}

function moneyAt(flow: Flow, path: Patch['path']): Money | null {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isJsonObject(value) ? own(value, key) : undefined), flow);
  const money = isJsonObject(holder) ? { amount: holder['amount'], currency: holder['currency'] } : null;
  return isMoney(money) ? money : null;
}

/** The flow's own name and description, and its guards. */
function flowChanges(patches: readonly Patch[], compared: Compared): readonly Change[] {
  const { before, after } = compared;
  const details = [
    ...detail('name', before.name, after.name),
    ...detail('description', before.description ?? null, after.description ?? null),
  ];
  const flow: Change = {
    part: 'flow',
    id: after.id,
    how: 'changed',
    name: after.name,
    sentence: '',
    details,
  };
  const guards = patches.some(({ path }) => path[0] === 'guards');
  return [
    ...(details.length > 0 ? [flow] : []),
    ...(guards
      ? [
          {
            part: 'guards' as const,
            id: 'guards',
            how: 'changed' as const,
            name: '',
            sentence: '',
            details: guardDetails(patches, compared),
          },
        ]
      : []),
  ];
}

function guardDetails(patches: readonly Patch[], compared: Compared): readonly ChangedDetail[] {
  return patches.flatMap((patch): readonly ChangedDetail[] =>
    patch.path[0] !== 'guards' || patch.path.at(-1) === orderOfEntries ? [] : [patchDetail(patch, compared)],
  );
}

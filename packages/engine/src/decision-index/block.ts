import type { ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import type { RuntimeValue, Snapshot } from '../condition/snapshot.ts';
import type { Check } from './check.ts';
import { type CheckSources, compileChecks } from './checks.ts';
import {
  buildKeyColumn,
  buildOrderColumn,
  buildSetColumn,
  type ColumnEntry,
  type ColumnPlan,
  type KeyColumn,
  keyRow,
  type OrderColumn,
  orderRow,
  type RowWriter,
  type SetColumn,
} from './column.ts';
import { type ColumnPlace, columnPlace, constantsOf, truthForValue } from './value-tree.ts';

/** A trigger as the index sees it. */
export interface IndexedTrigger {
  /** Into `policy.triggers`. */
  readonly position: number;
  /** Parts of its condition that must all be true. */
  readonly requirements: readonly ConditionTree[];
}

/**
 * Some consecutive triggers, one bit each. For a snapshot each column names one row of bits; the intersection of those
 * rows holds the triggers whose tabulated requirements all hold, 32 triggers to an operation.
 */
export interface Block {
  /** By bit: into `policy.triggers`, rising. */
  readonly positions: Int32Array;
  /** 32-bit words in a row. */
  readonly words: number;
  /** All rows; the first has every trigger's bit. */
  readonly masks: Int32Array;
  /** By column rank: the row in use for the snapshot in hand. Scratch. */
  readonly rowsInUse: Int32Array;
  readonly keys: readonly KeyColumn[];
  readonly orders: readonly OrderColumn[];
  readonly sets: readonly SetColumn[];
  /** By bit: requirements that no column holds, cheapest first; undefined where the columns decide all. */
  readonly checks: readonly (readonly Check[] | undefined)[];
}

const bitsPerWord = 32;

class MaskWriter implements RowWriter {
  readonly words: number;
  readonly #full: Int32Array;
  #masks = new Int32Array(256);
  #used = 0;

  constructor(size: number) {
    this.words = Math.ceil(size / bitsPerWord);
    this.#full = new Int32Array(this.words);
    for (let bit = 0; bit < size; bit += 1) flip(this.#full, bit);
    this.add([]);
  }

  get masks(): Int32Array {
    return this.#masks.slice(0, this.#used);
  }

  add(entries: readonly ColumnEntry[]): number {
    const row = this.#used;
    this.#used += this.words;
    if (this.#used > this.#masks.length) {
      const larger = new Int32Array(this.#used * 2);
      larger.set(this.#masks);
      this.#masks = larger;
    }
    this.#masks.set(this.#full, row);
    const bits = this.#masks.subarray(row, this.#used);
    for (const { bit } of entries) flip(bits, bit);
    return row;
  }

  set(row: number, bit: number): void {
    const at = row + (bit >>> 5);
    this.#masks[at] = (this.#masks[at] ?? 0) | (1 << (bit & 31));
  }
}

function flip(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) ^ (1 << (bit & 31));
}

/** What one trigger contributes to one column. */
interface Share {
  readonly place: ColumnPlace;
  readonly trees: readonly ConditionTree[];
}

interface Split {
  readonly shares: ReadonlyMap<string, Share>;
  readonly rest: readonly ConditionTree[];
}

/** Parts a trigger's requirements into those that columns hold and the rest. */
function split({ requirements }: IndexedTrigger, conditions: LinkedConditions): Split {
  const shares = new Map<string, Share>();
  const rest: ConditionTree[] = [];
  for (const tree of requirements) {
    const place = columnPlace(tree, conditions);
    const key = place === undefined ? '' : `${place.kind} ${place.slot} ${place.currency ?? ''}`;
    const share = shares.get(key);
    // A set column holds one member a trigger: the union of two would be true for either.
    if (place === undefined || (place.kind === 'set' && share !== undefined)) rest.push(tree);
    else shares.set(key, { place, trees: [...(share?.trees ?? []), tree] });
  }
  return { shares, rest };
}

function entryOf(bit: number, { trees }: Share, conditions: LinkedConditions): ColumnEntry {
  const tree: ConditionTree = { all: trees };
  return {
    bit,
    constants: constantsOf(tree, conditions),
    truth: (value) => truthForValue(tree, value, conditions),
  };
}

interface Group {
  readonly place: ColumnPlace;
  readonly entries: ColumnEntry[];
}

function groupShares(splits: readonly Split[], conditions: LinkedConditions): readonly Group[] {
  const groups = new Map<string, Group>();
  splits.forEach(({ shares }, bit) => {
    for (const [key, share] of shares) {
      const group = groups.get(key) ?? { place: share.place, entries: [] };
      groups.set(key, group);
      group.entries.push(entryOf(bit, share, conditions));
    }
  });
  // The column that most triggers use empties most words at once.
  return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

function declaredValues({ slot }: ColumnPlace, { fields }: LinkedConditions): readonly RuntimeValue[] {
  const declaration = fields.declarations[slot];
  if (declaration?.type === 'boolean') return [true, false];
  return declaration?.type === 'orderedEnum' ? (declaration.values ?? []) : [];
}

/** Tabulates some triggers, in rising order of position. */
export function buildBlock(triggers: readonly IndexedTrigger[], sources: CheckSources): Block {
  const { conditions } = sources;
  const splits = triggers.map((trigger) => split(trigger, conditions));
  const writer = new MaskWriter(triggers.length);
  const plans = groupShares(splits, conditions).map(
    ({ place, entries }, rank): ColumnPlan => ({
      place,
      rank,
      entries,
      declared: declaredValues(place, conditions),
    }),
  );
  const ofKind = (kind: ColumnPlace['kind']) => plans.filter(({ place }) => place.kind === kind);
  const columns = {
    keys: ofKind('key').map((plan) => buildKeyColumn(plan, writer)),
    orders: ofKind('order').map((plan) => buildOrderColumn(plan, writer)),
    sets: ofKind('set').map((plan) => buildSetColumn(plan, writer)),
  };
  return {
    ...columns,
    positions: Int32Array.from(triggers, ({ position }) => position),
    words: writer.words,
    masks: writer.masks,
    rowsInUse: new Int32Array(plans.length),
    checks: splits.map(({ rest }) => (rest.length === 0 ? undefined : compileChecks(rest, sources))),
  };
}

function unionRow({ masks, words }: Block, column: SetColumn, value: RuntimeValue | undefined): number {
  if (!Array.isArray(value)) return column.base;
  let row = column.base;
  for (const member of value) {
    const added = column.rows.get(member);
    if (added === undefined) continue;
    for (let word = 0; word < words; word += 1)
      masks[column.scratch + word] = (masks[row + word] ?? 0) | (masks[added + word] ?? 0);
    row = column.scratch;
  }
  return row;
}

/** Looks up the rows of a snapshot's values. INVARIANT: called before {@link survivors} for the same snapshot. */
export function lookUp(block: Block, { values }: Snapshot): void {
  const { rowsInUse, words } = block;
  for (const column of block.keys) rowsInUse[column.rank] = keyRow(column, values[column.slot]);
  for (const column of block.orders) rowsInUse[column.rank] = orderRow(column, values[column.slot], words);
  for (const column of block.sets) rowsInUse[column.rank] = unionRow(block, column, values[column.slot]);
}

/** The bits of one word's triggers whose tabulated requirements hold. */
export function survivors({ masks, rowsInUse }: Block, word: number): number {
  let bits = masks[word] ?? 0;
  for (let rank = 0; rank < rowsInUse.length && bits !== 0; rank += 1)
    bits &= masks[(rowsInUse[rank] ?? 0) + word] ?? 0;
  return bits;
}

import { err, isJsonObject, type JsonReadError, ok, type Result, readJson } from '@rung/kernel';
import { parse } from 'csv-parse/browser/esm/sync';

/** Something that a pasted ticket says of itself. */
export interface PastedEntry {
  /** As it stands there; names of JSON inside one another are joined by dots. */
  readonly name: string;
  /** A text, number, yes or no, or list of texts; an object where JSON has one with an amount. */
  readonly value: unknown;
}

/** A pasted ticket, before anybody knows which field is meant by what. */
export interface PastedEntries {
  readonly entries: readonly PastedEntry[];
  /** Words that stand below no name. */
  readonly words: string;
  /** How many tickets were pasted besides the first. */
  readonly others: number;
}

/** More is looked at by nobody who rehearses one ticket, and would keep the page busy for seconds. */
export const mostPasted = 1024 * 1024;
const mostEntries = 500;

/**
 * Reads a ticket as it was copied out of a help desk, a spreadsheet or a mail: JSON, a table with a line of names, or lines such as
 * `Priority: high`. What is neither is words. Which names are known decides where two columns can be read both ways. An error says where JSON
 * breaks.
 */
export function pastedEntries(
  text: string,
  knows: (name: string) => boolean,
): Result<PastedEntries, JsonReadError> {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) return fromJson(text);
  return ok(fromTable(trimmed, knows) ?? fromLines(trimmed));
}

function fromJson(text: string): Result<PastedEntries, JsonReadError> {
  const read = readJson(text.replace(/^\uFEFF/, ''));
  if (!read.ok) return err(read.error);
  const list = ticketsIn(read.value);
  const entries: PastedEntry[] = [];
  collect(list[0], '', entries);
  return ok({ entries: entries.slice(0, mostEntries), words: '', others: Math.max(0, list.length - 1) });
}

/** Under which key exports have their tickets. */
const listNames = ['tickets', 'issues', 'cases', 'results', 'records', 'items', 'data'] as const;

/** The tickets that a value of JSON holds: a list, a list under a name, or the value itself. */
function ticketsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = isJsonObject(value) ? listNames.map((name) => value[name]) : [];
  const list = lists.find((one) => Array.isArray(one) && one.length > 0 && one.every(isJsonObject));
  return Array.isArray(list) ? list : [value];
}

/** Adds what a value of JSON says, each with the names that lead to it. */
function collect(value: unknown, name: string, entries: PastedEntry[]): void {
  if (value === null || value === undefined || value === '' || entries.length > mostEntries) return;
  if (Array.isArray(value)) collectList(value, name, entries);
  else if (isJsonObject(value) && !('amount' in value)) {
    for (const [key, inner] of Object.entries(value))
      collect(inner, name === '' ? key : `${name}.${key}`, entries);
  } else entries.push({ name, value });
}

/** A list of texts is one value. Help desks list fields of one's own as objects with a name and a value each. */
function collectList(list: readonly unknown[], name: string, entries: PastedEntry[]): void {
  if (list.length === 0) return;
  if (list.every((item) => typeof item !== 'object')) {
    entries.push({ name, value: list.map(String) });
    return;
  }
  for (const [place, item] of list.entries()) {
    const key = isJsonObject(item) ? (item['name'] ?? item['title'] ?? item['key'] ?? item['id']) : undefined;
    if (isJsonObject(item) && key !== undefined && 'value' in item)
      collect(item['value'], String(key), entries);
    else collect(item, `${name}.${place + 1}`, entries);
  }
}

const delimiters = ['\t', ';', ','] as const;

/** A line of names and lines of values; null where the lines do not fit together so. */
function fromTable(text: string, knows: (name: string) => boolean): PastedEntries | null {
  const [first = '', second] = text.split(/\r?\n/, 2);
  if (second === undefined || (isNamed(first) && !first.includes('\t'))) return null;
  const delimiter = delimiters.find((sign) => first.includes(sign));
  if (delimiter === undefined) return null;
  const [names = [], ...rows] = rowsOf(text, delimiter);
  const [values] = rows;
  // Two columns and many lines are names with their values beside them, unless both at the top are names.
  const isBeside = names.length === 2 && rows.length > 1 && delimiter === '\t' && !names.every(knows);
  if (values === undefined || values.length !== names.length || isBeside) return null;
  const entries = names.map((name, column) => ({ name: name.trim(), value: values[column]?.trim() ?? '' }));
  return { entries: entries.filter(isSaid).slice(0, mostEntries), words: '', others: rows.length - 1 };
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true };
  try {
    return parse(text, { ...options, relax_quotes: true, to: mostEntries });
  } catch {
    return []; // whose quotes do not fit together is no table
  }
}

const isSaid = ({ name, value }: PastedEntry): boolean => name !== '' && value !== '';

/** The longest name: what stands before a colon further on is the beginning of a sentence. */
const longestName = 60;

/** Where a line's name ends, and how many signs follow it before the value; null for a line without one. */
function nameEnd(line: string): { readonly end: number; readonly begin: number } | null {
  const tab = line.indexOf('\t');
  const end = tab > 0 ? tab : line.search(/[:=]/);
  if (end <= 0 || end > longestName) return null;
  // An address (https://…) and a time of day (10:30) are no names.
  const next = line[end + 1] ?? ' ';
  return tab > 0 || /\s/.test(next) || line[end] === '=' ? { end, begin: end + 1 } : null;
}

const isNamed = (line: string): boolean => nameEnd(line) !== null;

/**
 * Lines that begin with a name; what follows without one goes on with the value before it. Below a blank line it is the words of a
 * mail, to the end, whatever a line of it begins with.
 */
function fromLines(text: string): PastedEntries {
  const entries: { readonly name: string; readonly lines: string[] }[] = [];
  const words: string[] = [];
  let isBelowBlank = false;
  let isBody = false;
  for (const line of text.split(/\r?\n/)) {
    const isBlank = line.trim() === '';
    const named: ReturnType<typeof nameEnd> = isBody || isBlank ? null : nameEnd(line);
    const last = entries.at(-1);
    isBody ||= isBelowBlank && !isBlank && named === null;
    isBelowBlank = isBlank && last !== undefined;
    if (named !== null && entries.length < mostEntries) {
      entries.push({ name: line.slice(0, named.end).trim(), lines: [line.slice(named.begin)] });
    } else if (last === undefined || isBody) words.push(line);
    else last.lines.push(line);
  }
  const said = entries.map(({ name, lines }) => ({ name, value: lines.join('\n').trim() }));
  return { entries: said.filter(isSaid), words: words.join('\n').trim(), others: 0 };
}

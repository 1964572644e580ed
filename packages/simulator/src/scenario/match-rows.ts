import { type ClockRow, type JsonObject, type NoteRow, own, type ScenarioFailure } from '@rung/kernel';
import { toRecord } from '../internal/record.ts';
import { Assignment } from './assignment.ts';
import { describeRow, nearest } from './describe.ts';
import { matchesValue, mismatchedKeys } from './match-value.ts';

/** Compares the clock rows of a run with the rows expected: one to one, in any order, by subset. */
export function matchClocks(
  expected: readonly JsonObject[],
  clocks: readonly ClockRow[],
): readonly ScenarioFailure[] {
  return matchRows({ code: 'clock', name: 'clock', expected, actual: clocks.map(toRecord) });
}

/** Compares the remarks of a run with the rows expected: one to one, in any order, by subset. */
export function matchNotes(
  expected: readonly JsonObject[],
  notes: readonly NoteRow[],
): readonly ScenarioFailure[] {
  return matchRows({ code: 'note', name: 'what', expected, actual: notes });
}

interface RowMatch {
  readonly code: 'clock' | 'note';
  /** The key that names a row. */
  readonly name: 'clock' | 'what';
  readonly expected: readonly JsonObject[];
  readonly actual: readonly JsonObject[];
}

function matchRows({ code, name, expected, actual }: RowMatch): readonly ScenarioFailure[] {
  const indices = actual.map((_, index) => index);
  const rows = new Assignment<JsonObject>(indices, (row, index) => matchesValue(row, actual[index]));
  const missing = expected.filter((row) => !rows.add(row));
  const taken = new Set(rows.taken());
  return missing.map((row) => {
    const closest = nearest(
      row,
      actual.filter((other, index) => !taken.has(index) && own(other, name) === own(row, name)),
    )?.candidate;
    const found = closest === undefined ? 'there is none left' : `the nearest ${differs(row, closest)}`;
    return {
      code,
      message: `expected ${code} ${describeRow(row)}, but ${found}`,
      expected: row,
      ...(closest === undefined ? {} : { actual: closest }),
    };
  });
}

function differs(row: JsonObject, actual: JsonObject): string {
  const parts = mismatchedKeys(row, actual).map(
    (key) => `${key} ${JSON.stringify(own(actual, key) ?? null)}`,
  );
  return `has ${parts.join(', ')}`;
}

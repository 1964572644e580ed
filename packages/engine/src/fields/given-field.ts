import type { RuntimeValue } from '../condition/snapshot.ts';
import type { FieldHome } from './field-home.ts';

/** A field that an event gives, with its value as conditions see it; undefined clears the field. */
export interface GivenField {
  readonly home: FieldHome;
  readonly value: RuntimeValue | undefined;
}

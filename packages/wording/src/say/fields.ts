import { type FieldDeclaration, type FieldValue, own, standardFields } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted, shortened } from '../text/inserted.ts';
import { sayList } from './list.ts';
import { quoted } from './names.ts';
import { sayMoney, sayNumber } from './numbers.ts';
import { sayInstantText } from './time.ts';

/** A field as it is declared, or undefined. */
export function declarationOf({ names }: Speech, path: string): FieldDeclaration | undefined {
  if (Object.hasOwn(standardFields, path)) return standardFields[path];
  return own(names.fields, path);
}

/** A field's label: `Priority`, a custom field's own label, else its path. */
export function sayField(speech: Speech, path: string): string {
  return speech.sayIfKnown(`field.${path}`) ?? inserted(labelOf(speech, path));
}

/** A field as the subject of a sentence. */
export function saySubject(speech: Speech, path: string): string {
  const standard = speech.sayIfKnown(`subject.${path}`);
  return standard ?? speech.say('subject.custom', { label: inserted(labelOf(speech, path)) });
}

function labelOf(speech: Speech, path: string): string {
  const label = declarationOf(speech, path)?.label?.trim() ?? '';
  return label === '' ? path : label;
}

/** Fields whose value is the id of a tier. */
const tierFields: ReadonlySet<string> = new Set([
  'position.tier',
  'resolver.tier',
  'event.requestedTier',
  'ai.suggestedTier',
]);

/** A text as a value of a field: a standard value in words, any other text in quotation marks. */
export function sayWord(speech: Speech, path: string, value: string): string {
  const tier = tierFields.has(path) ? speech.names.of.tier.get(value) : undefined;
  if (tier !== undefined) return quoted(speech, tier);
  return speech.sayIfKnown(`value.${path}.${value}`) ?? quoted(speech, value);
}

/** A value that a field holds, as it travels in JSON. */
export function sayFieldValue(speech: Speech, path: string, value: FieldValue): string {
  if (value === null) return speech.say('value.missing');
  if (typeof value === 'boolean') return speech.say(value ? 'value.true' : 'value.false');
  if (typeof value === 'number') return sayNumber(value, speech.language);
  if (typeof value === 'string') return sayText(speech, path, value);
  if ('currency' in value) return sayMoney(value, speech.language);
  if (value.length === 0) return speech.say('value.empty');
  return sayList(
    speech,
    value.map((entry) => sayWord(speech, path, entry)),
    { most: 6 },
  );
}

function sayText(speech: Speech, path: string, value: string): string {
  return declarationOf(speech, path)?.type === 'instant'
    ? sayInstantText(speech, value)
    : sayWord(speech, path, value);
}

/** Several fields with their values, `Priority = urgent, Tags = “vip”`. */
export function sayFieldValues(
  speech: Speech,
  values: Readonly<Record<string, FieldValue>>,
  most = 6,
): string {
  const rows = Object.entries(values).map(([path, value]) =>
    speech.say('happened.field', {
      field: sayField(speech, path),
      value: shortened(sayFieldValue(speech, path, value)),
    }),
  );
  return sayList(speech, rows, { most });
}

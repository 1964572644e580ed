import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, it } from 'vitest';
import { messages } from './index.ts';
import type { Message } from './message.ts';

const all: readonly (readonly [string, Message])[] = Object.entries(messages);

/** The placeholders of a compiled message, those in the cases of plurals among them. */
function placeholders(tokens: unknown): readonly string[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , cases] = token;
    const nested =
      typeof cases === 'object' && cases !== null ? Object.values(cases).flatMap(placeholders) : [];
    return [String(name), ...nested];
  });
}

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(placeholders(compileMessageOrThrow(text)))].sort();

it('says everything in both languages, with the same placeholders', () => {
  for (const [id, { en, de }] of all) {
    expect([id, en.trim(), de.trim()]).not.toContain('');
    expect([id, placeholdersOf(de)]).toEqual([id, placeholdersOf(en)]);
  }
});

it('writes German with its own marks', () => {
  const wrong = all.filter(([, { de }]) => /\S…|\w "|"\w/.test(de.replaceAll(/„[^“]*“/g, '')));
  expect(wrong.map(([id]) => id)).toEqual([]);
});

it('has every message that is used, and uses every message that it has', () => {
  const source = join(import.meta.dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter(
      (file) => /\.tsx?$/.test(file) && !file.includes('i18n/messages') && !/\.(?:test|fake)\./.test(file),
    )
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  // An id that is put together is used by what it begins and ends with; that each of them exists, the types say. What they
  // do not see is said in a comment.
  const composed = [...texts.matchAll(/`([a-z][\w.]*\.)\$\{[^`]*?\}([\w.]*)`/gi)].map(
    ([, begin = '', end = '']) => [begin, end] as const,
  );
  const isComposed = (id: string): boolean =>
    composed.some(([begin, end]) => id.startsWith(begin) && id.endsWith(end));
  const unused = all
    .map(([id]) => id)
    .filter((id) => !new RegExp(`['"\`]${id.replaceAll('.', '\\.')}['"\`]`).test(texts) && !isComposed(id));
  expect(unused).toEqual([]);
});

it('claims nothing of errors behind which something may have been done', () => {
  for (const id of ['notice.unexpected', 'publish.problem.failed'] as const) {
    expect(messages[id].en).toContain('Whether it was done is not known');
    expect(messages[id].de).toContain('Ob es getan wurde, ist nicht bekannt');
    expect(messages[id].en).not.toMatch(/nothing was changed/i);
  }
});

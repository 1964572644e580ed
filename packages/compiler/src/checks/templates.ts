import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { namedIds } from '../model/references.ts';
import { placeholdersOf, promiseName, strayBracesOf } from '../model/template-text.ts';

type Template = FlowModel['templates'] extends ReadonlyMap<string, infer T> ? T : never;

/** Steps and texts that say nothing yet, texts that name a value nobody declared, and values that no text names. */
export function checkTemplates(model: FlowModel): Diagnostic[] {
  return [
    ...unchosen(model),
    ...unwritten(model),
    ...[...model.templates].flatMap(([id, template]) => [
      ...(sortedEntries(template.text).length === 0
        ? [finding('RNG-706', { path: `/templates/${id}/text` }, { template: id })]
        : []),
      ...undeclared(id, template, model),
      ...stray(id, template, model),
      ...unused(id, template),
    ]),
  ];
}

function unchosen(model: FlowModel): readonly Diagnostic[] {
  return [...nodesOfKind(model, 'notify'), ...nodesOfKind(model, 'message')].flatMap(
    ({ id, path, name, node }) =>
      node.config.template === undefined
        ? [finding('RNG-707', { path: `${path}/config/template`, nodeId: id }, { node: name })]
        : [],
  );
}

/** Finds texts that some step sends and that nobody has written yet: a new one begins so. */
function unwritten(model: FlowModel): readonly Diagnostic[] {
  const used = namedIds(model, 'template');
  return [...model.templates].flatMap(([id, { text }]) =>
    sortedEntries(text).flatMap(([language, words]) =>
      used.has(id) && words.trim() === ''
        ? [finding('RNG-708', { path: `/templates/${id}/text/${language}` }, { template: id, language })]
        : [],
    ),
  );
}

function undeclared(id: string, { text, vars }: Template, { fields }: FlowModel): readonly Diagnostic[] {
  const known = [...sortedEntries(vars).map(([name]) => name), promiseName];
  return sortedEntries(text).flatMap(([language, words]) =>
    placeholdersOf(words)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const suggestion = nearestName(name, known);
        const corrected = suggestion === null ? null : words.replaceAll(`{${name}}`, `{${suggestion}}`);
        const place = { path: `/templates/${id}/text/${language}` };
        const namesakes = [...fields.keys()].filter((field) => lastName(field) === name);
        const field = suggestion === null && namesakes.length === 1 ? (namesakes[0] ?? null) : null;
        const data = { template: id, name, suggestion, corrected, field, hasVars: vars !== undefined };
        return finding('RNG-701', place, data);
      }),
  );
}

/** Finds what stands in braces and is no placeholder: a field's path, or a name with blanks or in double braces. */
function stray(id: string, template: Template, { fields }: FlowModel): readonly Diagnostic[] {
  return sortedEntries(template.text).flatMap(([language, words]) =>
    strayBracesOf(words).map(({ written, inner }) => {
      const meant = meantBy(inner, template.vars ?? {}, fields);
      return finding(
        'RNG-709',
        { path: `/templates/${id}/text/${language}` },
        {
          template: id,
          name: written.slice(1, -1),
          suggestion: meant?.name ?? null,
          corrected: meant === null ? null : words.replaceAll(written, () => `{${meant.name}}`),
          field: meant?.field ?? null,
          hasVars: template.vars !== undefined,
        },
      );
    }),
  );
}

/** The placeholder that somebody meant, and the field that it has yet to be read from; null where that is a guess. */
function meantBy(
  inner: string,
  vars: Readonly<Record<string, string>>,
  fields: FlowModel['fields'],
): { readonly name: string; readonly field: string | null } | null {
  if (placeholdersOf(`{${inner}}`).length > 0) return { name: inner, field: null };
  if (!fields.has(inner)) return null;
  const declared = sortedEntries(vars).find(([, field]) => field === inner);
  if (declared !== undefined) return { name: declared[0], field: null };
  const name = lastName(inner);
  return Object.hasOwn(vars, name) || name === promiseName ? null : { name, field: inner };
}

/** `id` of `ticket.id`. */
function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function unused(id: string, { text, vars }: Template): readonly Diagnostic[] {
  const named = new Set(Object.values(text).flatMap(placeholdersOf));
  return sortedEntries(vars).flatMap(([name]) =>
    named.has(name)
      ? []
      : [finding('RNG-702', { path: `/templates/${id}/vars/${name}` }, { template: id, name })],
  );
}

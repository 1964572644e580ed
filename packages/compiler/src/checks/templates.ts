import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { placeholdersOf, promiseName } from '../model/template-text.ts';

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
      ...undeclared(id, template),
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
function unwritten({ references, templates }: FlowModel): readonly Diagnostic[] {
  const used = new Set(references.flatMap(({ kind, id }) => (kind === 'template' ? [id] : [])));
  return [...templates].flatMap(([id, { text }]) =>
    sortedEntries(text).flatMap(([language, words]) =>
      used.has(id) && words.trim() === ''
        ? [finding('RNG-708', { path: `/templates/${id}/text/${language}` }, { template: id, language })]
        : [],
    ),
  );
}

function undeclared(id: string, { text, vars }: Template): readonly Diagnostic[] {
  const known = [...sortedEntries(vars).map(([name]) => name), promiseName];
  return sortedEntries(text).flatMap(([language, words]) =>
    placeholdersOf(words)
      .filter((name) => !known.includes(name))
      .map((name) => {
        const suggestion = nearestName(name, known);
        const corrected = suggestion === null ? null : words.replaceAll(`{${name}}`, `{${suggestion}}`);
        const place = { path: `/templates/${id}/text/${language}` };
        return finding('RNG-701', place, { template: id, name, suggestion, corrected });
      }),
  );
}

function unused(id: string, { text, vars }: Template): readonly Diagnostic[] {
  const named = new Set(Object.values(text).flatMap(placeholdersOf));
  return sortedEntries(vars).flatMap(([name]) =>
    named.has(name)
      ? []
      : [finding('RNG-702', { path: `/templates/${id}/vars/${name}` }, { template: id, name })],
  );
}

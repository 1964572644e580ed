import type { Diagnostic, Fix } from '@rung/kernel';
import type { FlowSpeech } from '../flow-speech.ts';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { capitalised, yesNo } from './list.ts';
import { quoted } from './names.ts';
import { sayTitle } from './node.ts';
import { sayNumber } from './numbers.ts';
import { sayPortName } from './port-name.ts';
import { sayWay } from './way.ts';

type Data = Readonly<Record<string, string | number>>;

/** What was done to a flow, as `EditLabel` of `@rung/editing` has it. */
export interface EditSaid {
  readonly what: string;
  readonly data: Data;
}

/** Why two steps cannot be connected, as `ConnectRefusal` of `@rung/compiler` has it. */
export interface ConnectRefused {
  readonly code: string;
  readonly nodes: readonly string[];
  readonly port: string;
}

/** Why an edit cannot be made, as `EditRefusal` of `@rung/editing` has it. */
export interface EditRefused {
  readonly code: string;
  readonly data: Data;
  readonly connect?: ConnectRefused;
  readonly findings?: readonly Diagnostic[];
}

/** An edit as a history and an undo button name it; one that the catalogue does not know is called by its own name. */
export function sayEdit(speech: Speech, { what, data }: EditSaid): string {
  const said = speech.sayIfKnown(`edit.${what}`, valuesOf(speech, data));
  return said === null ? inserted(what) : capitalised(said);
}

/** Who did what, in a sentence: `Grace renamed “Senior” to “Lead”.` */
export function sayEditBy(speech: Speech, who: string, { what, data }: EditSaid): string {
  const name = inserted(who);
  const said = speech.sayIfKnown(`did.${what}`, { ...valuesOf(speech, data), who: name });
  return said ?? `${name}: ${inserted(what)}`;
}

/** Why an edit cannot be made; of a value that does not fit the first thing that is wrong with it. */
export function sayEditRefusal(
  speech: FlowSpeech,
  { code, data, connect, findings = [] }: EditRefused,
): string {
  if (connect !== undefined) return sayConnectRefusal(speech, connect);
  const [finding] = findings;
  const values = {
    ...valuesOf(speech, data),
    code,
    node: stepNamed(speech, textOf(data, 'node')),
    hasFinding: yesNo(finding !== undefined),
    finding: finding === undefined ? '' : (speech.found?.sayDiagnostic(speech, finding) ?? finding.message),
  };
  return speech.sayIfKnown(`noEdit.${code}`, values) ?? speech.say('noEdit.other', { code: inserted(code) });
}

/** Why two steps cannot be connected. */
export function sayConnectRefusal(speech: FlowSpeech, { code, nodes, port }: ConnectRefused): string {
  const [first = '', second = ''] = nodes;
  const values = {
    node: stepNamed(speech, first),
    tier: stepNamed(speech, second),
    port: sayPortName(speech, first, port),
    steps: sayWay([...nodes, first].map((id) => stepNamed(speech, id))),
  };
  return speech.sayIfKnown(`noConnect.${code}`, values) ?? speech.say('noEdit.cannotConnect');
}

/** A step of the flow by its title or what it stands for, in quotation marks. */
function stepNamed(speech: FlowSpeech, id: string): string {
  return quoted(speech, sayTitle(speech, id));
}

function textOf(data: Data, key: string): string {
  return String(data[key] ?? '');
}

/** What the messages interpolate: names for ids, words for codes, numbers as the language writes them. */
function valuesOf(speech: Speech, data: Data): MessageValues {
  const text = (key: string): string => textOf(data, key);
  // What was changed is said with what is found: a drawing is opened without it.
  const { setting = null, values = null } = speech.found?.sayEditChange(speech, data) ?? {};
  const count = Number(data['count'] ?? data['uses'] ?? 0);
  const part = speech.sayIfKnown(`part.${text('part')}`) ?? inserted(text('part'));
  const [target, targetKind] = Object.hasOwn(data, 'toTitle')
    ? [text('toTitle'), text('toKind')]
    : [text('to'), ''];
  return {
    n: count,
    count: sayNumber(count, speech.language),
    limit: sayNumber(Number(data['limit'] ?? 0), speech.language),
    hasSetting: yesNo(setting !== null),
    ofSetting: setting === null ? '' : `${setting} `,
    hasNode: yesNo(text('node') !== ''),
    node: stepSaid(speech, { title: text('title'), kind: text('kind'), id: text('node') }),
    hasTo: yesNo(text('to') !== ''),
    to: stepSaid(speech, { title: target, kind: targetKind, id: text('to') }),
    hasFrom: yesNo(values !== null),
    from: values?.from ?? '',
    value: values?.to ?? '',
    toKind: kindSaid(speech, text('toKind')),
    port: portSaid(speech, data),
    part,
    id: inserted(text('id')),
    name: quoted(speech, text('name') === '' ? text('id') : text('name')),
    key: text('key'),
    fix: sayFixIn(speech, fixLabelled(text('fix'))),
    hasEdit: yesNo(text('edit') !== ''),
    // What was undone or done again: a label of its own, with the same data.
    edit: text('edit') === '' ? '' : sayEdit(speech, { what: text('edit'), data: { ...data, edit: '' } }),
  };
}

interface Step {
  readonly title: string;
  readonly kind: string;
  readonly id: string;
}

/** A step as it was called at the time: its title, else its kind, else its id. */
function stepSaid(speech: Speech, { title, kind, id }: Step): string {
  if (title !== '') return quoted(speech, title);
  return kind === '' ? quoted(speech, id) : kindSaid(speech, kind);
}

function kindSaid(speech: Speech, kind: string): string {
  return speech.sayIfKnown(`kind.${kind}`) ?? inserted(kind);
}

function portSaid(speech: Speech, data: Data): string {
  const port = textOf(data, 'port');
  const ofKind = speech.sayIfKnown(`port.${textOf(data, 'kind')}.${port}`);
  return ofKind ?? sayPortName(speech, textOf(data, 'node'), port);
}

/** A repair of which nothing but its label is kept. */
function fixLabelled(label: string): Fix {
  return { label, edits: [] };
}

function sayFixIn(speech: Speech, fix: Fix): string {
  return speech.found?.sayFix(speech, fix) ?? fix.label;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../../../../examples');

/** Text that becomes an element, a script or an address wherever somebody writes it into a page as it is. */
export const payload =
  '<img src=x onerror="pwned=1"><script>pwned=2</script><svg onload="pwned=3"><a href="javascript:pwned=4">x</a>' +
  '\'"`--></style></textarea></title><iframe srcdoc="<script>parent.pwned=5</script>"></iframe>{{pwned}}&lt;';
/** Markdown that would link or draw. */
export const markdown =
  '[click](javascript:pwned=6) ![x](https://evil.example/x.png) <b onmouseover=pwned=7>b</b>';
/** Letters that are more than one code point, in a row and on top of each other, and text that runs the other way. */
export const letters =
  '👩‍👩‍👧‍👦🏳️‍🌈 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034dalgo \u202Egnp.exe\u202C שלום مرحبا \u2066x\u2069';
/** As long as a name may be, without a place to break. */
export const long = 'W'.repeat(10_000);

/** A policy whose every text is hostile; `name` is what it is called. */
export function hostileFlow(name: string): Record<string, unknown> {
  const flow: Record<string, Record<string, Record<string, unknown>>> = JSON.parse(
    readFileSync(join(examples, 'small-team-starter/flow.json'), 'utf8'),
  );
  const set: { scenarios: Record<string, unknown>[] } = JSON.parse(
    readFileSync(join(examples, 'small-team-starter/scenarios.json'), 'utf8'),
  );
  const titles = [payload, markdown, letters, long];
  for (const part of ['calendars', 'tiers', 'clocks', 'wordLists', 'channels', 'templates']) {
    for (const [index, entry] of Object.values(flow[part] ?? {}).entries()) {
      entry['name'] = `${titles[index % 3]} ${part}`;
      if ('notes' in entry) entry['notes'] = payload;
    }
  }
  for (const [index, node] of Object.values(flow['nodes'] ?? {}).entries()) {
    node['title'] = titles[index % 4];
    node['notes'] = `${markdown}\n\n# ${payload}\n\n${letters}`;
  }
  const words = flow['wordLists']?.['alarm_words'];
  if (words !== undefined) words['words'] = ['refund', 'legal', payload.slice(0, 60), '\u202Ecancel', 'żółć'];
  const template = flow['templates']?.['founder_notice'];
  if (template !== undefined)
    template['text'] = { en: `${payload.replaceAll(/[{}]/g, '')} {id}`, de: `${letters} {id}` };
  const scenarios = set.scenarios.map((scenario, index) => {
    const text = JSON.stringify(scenario).replaceAll(
      'It does not work',
      JSON.stringify(`refund ${payload}`).slice(1, -1),
    );
    return { ...JSON.parse(text), name: `${titles[index % 3]} ${index}` };
  });
  return { ...flow, id: 'hostile', name, description: `${payload}${markdown}`, scenarios };
}

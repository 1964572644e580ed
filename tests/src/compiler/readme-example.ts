import { applyFix, compile } from '@rung/compiler';
import { parseFlow, templates } from '@rung/flow';

const [template] = templates; // small-team, the simplest
if (template === undefined) throw new Error('there is always a template');

const { policy } = compile(template.flow);
export const triggers = policy?.triggers;
export const bounds = policy?.bounds; // what one event sets off at most before the ticket falls silent

// A calendar that nobody declared: no policy, but a place, plain words and a repair.
const calendar = 'huors';
const misspelt = {
  ...template.flow,
  tiers: {
    ...template.flow.tiers,
    team: { name: 'Team', rank: 1, kind: 'frontline' as const, owner: 'queue:team', calendar },
  },
};
const [finding] = compile(misspelt).diagnostics;
export const told = `${finding?.code} ${finding?.path} ${finding?.message}`;

const repaired = finding?.fix === undefined ? null : parseFlow(applyFix(misspelt, finding.fix));
export const isWell = repaired?.ok === true && compile(repaired.value).policy !== null;

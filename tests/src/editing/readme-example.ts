import { applyPatches, diffDocuments, rebase, squash, undoPatches } from '@rung/editing';
import { templates } from '@rung/flow';

const [template] = templates; // small-team, the simplest
if (template === undefined) throw new Error('no template');
const { flow } = template;

// Two people change one flow: Ada its name, twice, and Ben where a step stands.
const named = { ...flow, name: 'Support' };
const ada = squash(diffDocuments(flow, named), diffDocuments(named, { ...flow, name: 'Support, day' }));
const ben = diffDocuments(flow, { ...flow, layout: { ...flow.layout, team: { x: 40, y: 40 } } });
if (!ada.ok) throw new Error(ada.error.code);

// Ben's change is saved first. Ada's follows it; nothing collides, so nobody is asked.
const rebased = rebase(ada.value, ben);
if (!rebased.ok) throw new Error(rebased.error.code);
export const { conflicts } = rebased.value;
const saved = applyPatches(flow, ben);
const both = saved.ok ? applyPatches(saved.value, rebased.value.patches) : saved;
if (!both.ok) throw new Error(both.error.code);

// Ben undoes his own change; Ada's stays.
const undo = undoPatches(both.value, ben);
export const undone = undo.ok ? applyPatches(both.value, undo.value) : undo;
export const told = ada.value.map(({ path, before, after }) => `${path}: ${before} -> ${after}`).join();

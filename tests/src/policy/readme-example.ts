import { compile } from '@rung/compiler';
import { templates } from '@rung/flow';
import { parsePolicy, policyDigest, policyText } from '@rung/policy';

const [template] = templates;
const compiled = template === undefined ? null : compile(template.flow).policy;
if (compiled === null) throw new Error('the template compiles');

export const text = policyText(compiled); // the exact text to sign, store and ship
export const digest = policyDigest(compiled); // sha256-…, the name of exactly these bytes

const parsed = parsePolicy(JSON.parse(text));
export const isSame = parsed.ok && policyDigest(parsed.value) === digest;

const newer = parsePolicy({ ...compiled, semantics: 2 });
export const told = newer.ok ? '' : newer.error.map(({ code, path }) => `${code} ${path}`).join();

import { jsonPointer, plainJsonProblem } from '@rung/kernel';
import { unwrap } from './errors.ts';
import { procedure } from './trpc.ts';

/** Deep enough for a drawing inside a patch, and for as many values as one drawing that takes the place of another may have. */
const inputLimits = { depth: 80, values: 2_000_000 } as const;

/** A procedure of the store: its input is plain JSON of a sane depth before any schema looks at it. */
export const plainProcedure = procedure.use(async ({ getRawInput, next }) => {
  const input = await getRawInput();
  const unsafe = input === undefined ? null : plainJsonProblem(input, inputLimits);
  if (unsafe !== null) {
    const issue = { path: jsonPointer(unsafe.path), message: unsafe.problem };
    unwrap({ ok: false, error: { code: 'badInput', issues: [issue] } });
  }
  return next();
});

import { jsonPointer, plainJsonProblem } from '@rung/kernel';
import type { z } from 'zod';
import { inputLimits } from '../rehearsal/limits.ts';
import { RefusalError } from '../rehearsal/refusal.ts';

/**
 * A parser of inputs that looks at how deep and how large a value is before anything walks through it, then at its shape.
 * @throws RefusalError `notPlain` or `badInput`, which clients find in `data.refusal`.
 */
export function plainInput<S extends z.ZodType>(schema: S): (value: unknown) => z.output<S> {
  return (value) => {
    const unsafe = plainJsonProblem(value, inputLimits);
    if (unsafe !== null) {
      const { problem, path } = unsafe;
      throw new RefusalError({ code: 'notPlain', problem, path: shown(jsonPointer(path)) });
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? '' : key));
    throw new RefusalError({
      code: 'badInput',
      path: shown(jsonPointer(path)),
      reason: shown(issue?.message ?? ''),
    });
  };
}

/** Keys of a stranger's may be as long as the request. */
function shown(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

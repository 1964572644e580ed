import { z } from 'zod';
import { labelSchema } from '../../parts/shared.ts';

/** The shape of what a `note` node is told. */
export const noteConfigSchema = z.strictObject({ text: labelSchema });

import type { Messages } from '@lingui/core';
import { catalogueOf } from './catalogue-of.ts';

export const catalogue: Messages = catalogueOf('flow', 'de');

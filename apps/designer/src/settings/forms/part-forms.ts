import type { PartName } from '@rung/editing';
import type { ComponentType } from 'react';
import type { PartFormProps } from '../part-form.ts';
import { CalendarForm } from './calendar-form.tsx';
import { ChannelForm } from './channel-form.tsx';
import { ClockForm } from './clock-form.tsx';
import { FieldForm } from './field-form.tsx';
import { GrantForm } from './grant-form.tsx';
import { PackageForm } from './package-form.tsx';
import { TemplateForm } from './template-form.tsx';
import { TierForm } from './tier-form.tsx';
import { WordListForm } from './word-list-form.tsx';

/** The form of each table's entries; a table without one does not compile. */
export const partForms: { readonly [P in PartName]: ComponentType<PartFormProps<P>> } = {
  tiers: TierForm,
  calendars: CalendarForm,
  clocks: ClockForm,
  grants: GrantForm,
  fields: FieldForm,
  wordLists: WordListForm,
  channels: ChannelForm,
  templates: TemplateForm,
  contextPackages: PackageForm,
};

import type { NodeKind } from '@rung/flow';
import type { ComponentType } from 'react';
import { ApprovalForm } from './approval/approval-form.tsx';
import { AuthorityForm } from './authority/authority-form.tsx';
import { ConditionForm } from './condition/condition-form.tsx';
import { DeescalateForm } from './deescalate/deescalate-form.tsx';
import { EndForm } from './end/end-form.tsx';
import { ExternalForm } from './external/external-form.tsx';
import { FollowUpForm } from './follow-up/follow-up-form.tsx';
import type { FormProps } from './form-props.ts';
import { GroupForm } from './group/group-form.tsx';
import { HandoffForm } from './handoff/handoff-form.tsx';
import { MessageForm } from './message/message-form.tsx';
import { NoteForm } from './note/note-form.tsx';
import { NotifyForm } from './notify/notify-form.tsx';
import { RepeatForm } from './repeat/repeat-form.tsx';
import { SetForm } from './set/set-form.tsx';
import { SlaForm } from './sla/sla-form.tsx';
import { SwarmForm } from './swarm/swarm-form.tsx';
import { TierForm } from './tier/tier-form.tsx';
import { TriggerForm } from './trigger/trigger-form.tsx';
import { WaitForm } from './wait/wait-form.tsx';

/** The form of each kind; a kind without one does not compile. */
export const kindForms: { readonly [K in NodeKind]: ComponentType<FormProps<K>> } = {
  trigger: TriggerForm,
  condition: ConditionForm,
  tier: TierForm,
  sla: SlaForm,
  authority: AuthorityForm,
  approval: ApprovalForm,
  handoff: HandoffForm,
  notify: NotifyForm,
  message: MessageForm,
  set: SetForm,
  wait: WaitForm,
  deescalate: DeescalateForm,
  swarm: SwarmForm,
  external: ExternalForm,
  group: GroupForm,
  followUp: FollowUpForm,
  repeat: RepeatForm,
  end: EndForm,
  note: NoteForm,
};

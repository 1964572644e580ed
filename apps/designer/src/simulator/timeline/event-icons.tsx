import type { EffectName, ScenarioEvent } from '@rung/kernel';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconBell from '@tabler/icons-react/icons/IconBell';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconClipboardCheck from '@tabler/icons-react/icons/IconClipboardCheck';
import IconCornerUpLeft from '@tabler/icons-react/icons/IconCornerUpLeft';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import IconFolder from '@tabler/icons-react/icons/IconFolder';
import IconForms from '@tabler/icons-react/icons/IconForms';
import IconHandStop from '@tabler/icons-react/icons/IconHandStop';
import IconMail from '@tabler/icons-react/icons/IconMail';
import IconMessage from '@tabler/icons-react/icons/IconMessage';
import IconMessageReply from '@tabler/icons-react/icons/IconMessageReply';
import IconMoodSmile from '@tabler/icons-react/icons/IconMoodSmile';
import IconNote from '@tabler/icons-react/icons/IconNote';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconProgress from '@tabler/icons-react/icons/IconProgress';
import IconRubberStamp from '@tabler/icons-react/icons/IconRubberStamp';
import IconStar from '@tabler/icons-react/icons/IconStar';
import IconThumbUp from '@tabler/icons-react/icons/IconThumbUp';
import IconTicket from '@tabler/icons-react/icons/IconTicket';
import IconUser from '@tabler/icons-react/icons/IconUser';
import IconUserOff from '@tabler/icons-react/icons/IconUserOff';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import IconUserUp from '@tabler/icons-react/icons/IconUserUp';
import IconWorld from '@tabler/icons-react/icons/IconWorld';
import type { ComponentType } from 'react';
import { type EventKindId, kindOfEvent } from '../model/event-kinds.ts';

type Icon = ComponentType<{ readonly size?: number; readonly 'aria-hidden'?: boolean }>;

/** The sign of each entry of the menu: no two have the same, since in the strip they stand alone. */
export const kindIcons: Readonly<Record<EventKindId, Icon>> = {
  customerReplies: IconMessage,
  agentReplies: IconMessageReply,
  internalNote: IconNote,
  managerWanted: IconUserUp,
  sentiment: IconMoodSmile,
  status: IconProgress,
  fieldsChange: IconForms,
  reopened: IconArrowBackUp,
  ownerChanged: IconUser,
  flagged: IconFlag,
  takenOn: IconCheck,
  accepted: IconThumbUp,
  sentBack: IconCornerUpLeft,
  steppedDown: IconArrowDown,
  nobodyThere: IconUserOff,
  actionRequested: IconHandStop,
  approvalDecided: IconRubberStamp,
  attemptFailed: IconAlertTriangle,
  expertJoined: IconUsers,
  vendorNews: IconWorld,
  followUpDone: IconClipboardCheck,
  signal: IconBolt,
  csat: IconStar,
};

/** The sign of an event. */
export function iconOfEvent(event: ScenarioEvent): Icon {
  if (event.type === 'ticket.created' || event.type === 'ticket.imported') return IconTicket;
  const kind = kindOfEvent({ ...event });
  return kind === null ? IconBolt : kindIcons[kind.id];
}

const effectIcons: Partial<Readonly<Record<EffectName, Icon>>> = {
  set: IconPencil,
  notify: IconBell,
  message: IconMail,
  grant: IconCheck,
  deny: IconHandStop,
  block: IconHandStop,
  requestApproval: IconRubberStamp,
  requireContext: IconFolder,
  openSwarm: IconUsers,
  openExternal: IconWorld,
};

/** The sign of what the policy did. */
export function iconOfEffect(effect: EffectName): Icon {
  return effectIcons[effect] ?? IconBolt;
}

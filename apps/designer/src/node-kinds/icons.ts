import type { NodeKind } from '@rung/flow';
import type { TablerIcon } from '@tabler/icons-react';
import IconAffiliate from '@tabler/icons-react/icons/IconAffiliate';
import IconArrowsSplit2 from '@tabler/icons-react/icons/IconArrowsSplit2';
import IconBell from '@tabler/icons-react/icons/IconBell';
import IconBolt from '@tabler/icons-react/icons/IconBolt';
import IconClock from '@tabler/icons-react/icons/IconClock';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import IconFolder from '@tabler/icons-react/icons/IconFolder';
import IconHourglass from '@tabler/icons-react/icons/IconHourglass';
import IconMail from '@tabler/icons-react/icons/IconMail';
import IconMoodCheck from '@tabler/icons-react/icons/IconMoodCheck';
import IconNote from '@tabler/icons-react/icons/IconNote';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconRepeat from '@tabler/icons-react/icons/IconRepeat';
import IconRubberStamp from '@tabler/icons-react/icons/IconRubberStamp';
import IconShieldCheck from '@tabler/icons-react/icons/IconShieldCheck';
import IconStairsDown from '@tabler/icons-react/icons/IconStairsDown';
import IconStairsUp from '@tabler/icons-react/icons/IconStairsUp';
import IconUsersGroup from '@tabler/icons-react/icons/IconUsersGroup';
import IconWorld from '@tabler/icons-react/icons/IconWorld';

/** The icon of each kind, the same on card, outline, list and panel. Decoration: the kind's name stands beside it. */
export const kindIcons: Readonly<Record<NodeKind, TablerIcon>> = {
  trigger: IconBolt,
  condition: IconArrowsSplit2,
  tier: IconStairsUp,
  sla: IconClock,
  authority: IconShieldCheck,
  approval: IconRubberStamp,
  handoff: IconFolder,
  notify: IconBell,
  message: IconMail,
  set: IconPencil,
  wait: IconHourglass,
  deescalate: IconStairsDown,
  swarm: IconUsersGroup,
  external: IconWorld,
  group: IconAffiliate,
  followUp: IconMoodCheck,
  repeat: IconRepeat,
  end: IconFlag,
  note: IconNote,
};

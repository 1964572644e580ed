import { ActionIcon } from '@mantine/core';
import IconArrowsHorizontal from '@tabler/icons-react/icons/IconArrowsHorizontal';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useT } from '../../i18n/use-t.ts';
import { Tip } from '../../theme/tip.tsx';

const mostZoom = 64;

/** How much of the time line is in view: buttons to see less, all, or more of it. */
export function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) {
  const t = useT();
  const buttons = [
    { label: t('simulator.timeline.zoomOut'), icon: IconMinus, to: Math.max(1, zoom / 2), isOff: zoom <= 1 },
    { label: t('simulator.timeline.fit'), icon: IconArrowsHorizontal, to: 1, isOff: zoom === 1 },
    {
      label: t('simulator.timeline.zoomIn'),
      icon: IconPlus,
      to: Math.min(mostZoom, zoom * 2),
      isOff: zoom >= mostZoom,
    },
  ];
  return buttons.map(({ label, icon: Icon, to, isOff }) => (
    <Tip key={label} label={label}>
      <ActionIcon size="sm" aria-label={label} aria-disabled={isOff} onClick={() => onZoom(to)}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tip>
  ));
}

import { Tooltip, type TooltipProps } from '@mantine/core';
import { useState } from 'react';

/**
 * What a control is called or does, beside it while the pointer rests on it. Mantine's own closes on Escape, but stays open
 * when its control is pressed, over the very thing that the press has opened, and has no option for that. This one closes
 * with the press, and is back when the pointer comes back.
 */
export function Tip(props: TooltipProps) {
  const [isPressed, setPressed] = useState(false);
  return (
    <Tooltip
      {...props}
      disabled={isPressed || props.disabled === true}
      onPointerDown={() => setPressed(true)}
      onMouseLeave={() => setPressed(false)}
    />
  );
}

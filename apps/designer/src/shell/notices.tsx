import { Notifications, useNotifications } from '@mantine/notifications';
import { useLayoutEffect } from 'react';
import classes from './notices.module.css';
import { followPlace } from './notices-place.ts';

/** Where notices stand: over what is looked at rather than over what is pressed. */
export function Notices() {
  const isAny = useNotifications().notifications.length > 0;
  useLayoutEffect(() => (isAny ? followPlace() : undefined), [isAny]);
  return (
    <Notifications
      position="bottom-right"
      limit={4}
      withinPortal={false}
      classNames={{ root: classes['corner'] ?? '' }}
    />
  );
}

import { Notifications } from '@mantine/notifications';

/** The corner of the screen in which notices stand. */
export function Notices() {
  return <Notifications position="bottom-right" limit={4} withinPortal={false} />;
}

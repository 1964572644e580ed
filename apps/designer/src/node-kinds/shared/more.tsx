import { Button, Collapse, Stack } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { type ReactNode, useState } from 'react';

/** Settings that few need, behind a button. Open from the start where one of them is set. */
export function More(props: {
  readonly label: string;
  readonly open?: boolean;
  /** Makes what is behind it only once it is opened. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, { toggle }] = useDisclosure(props.open ?? false);
  const [wasOpened, setOpened] = useState(isOpen);
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        mih={24}
        leftSection={<Chevron size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpened(true);
          toggle();
        }}
        style={{ marginInlineStart: -8 }}
      >
        {props.label}
      </Button>
      {/* What is folded away is there all the same, so that a problem with it finds it. */}
      <Collapse expanded={isOpen} id={id} keepMountedMode="display-none">
        <Stack gap="sm" pt="xs">
          {(props.lazy !== true || wasOpened) && props.children}
        </Stack>
      </Collapse>
    </div>
  );
}

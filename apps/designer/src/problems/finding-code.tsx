import { Text } from '@mantine/core';

/** The code of a rule, at the end of what it found: by it the rule is looked up in the documentation. */
export function FindingCode({ code }: { readonly code: string }) {
  return (
    <Text span c="dimmed" fz={11} lh={1} translate="no" data-code={code} style={{ whiteSpace: 'nowrap' }}>
      {code}
    </Text>
  );
}

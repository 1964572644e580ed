import { Title } from '@mantine/core';

/** The whole designer. */
export function App() {
  return <Title order={1}>Rung</Title>;
}

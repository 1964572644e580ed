import { Code, List, Table, Text, Title } from '@mantine/core';
import { createContext, type ReactNode, use } from 'react';
import { type Block, blocksOf, inlinesOf } from './markdown-blocks.ts';

/** What a page calls by its id, as screens call it; null where they have no name for it. */
export type NameOf = (id: string) => string | null;

const NameOfContext = createContext<NameOf>(() => null);

/** A help page: headings, paragraphs, lists and tables. Whatever else Markdown knows is shown as it is written. */
export function Markdown({ text, nameOf }: { readonly text: string; readonly nameOf: NameOf }) {
  return (
    <NameOfContext value={nameOf}>
      {blocksOf(text).map((block) => (
        <BlockView key={block.line} block={block} />
      ))}
    </NameOfContext>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={3} size="h4" mt="sm">
          {block.text}
        </Title>
      );
    case 'list':
      return (
        <List size="sm" spacing={4} withPadding={false} type={block.isOrdered ? 'ordered' : 'unordered'}>
          {block.items.map(({ line, text, depth }) => (
            <List.Item key={line} ms={depth * 16}>
              <Inline text={text} />
            </List.Item>
          ))}
        </List>
      );
    case 'table':
      return <TableView block={block} />;
    default:
      return (
        <Text size="sm">
          <Inline text={block.text} />
        </Text>
      );
  }
}

function TableView({ block }: { readonly block: Extract<Block, { readonly kind: 'table' }> }) {
  return (
    <Table fz="xs" verticalSpacing={4} horizontalSpacing={6} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          {block.head.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
            <Table.Th key={column}>
              <Inline text={cell} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <Table.Tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
              <Table.Td key={column}>
                <Inline text={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Inline({ text }: { readonly text: string }): ReactNode {
  const nameOf = use(NameOfContext);
  return inlinesOf(text).map(({ kind, text: piece, at }) => {
    if (kind === 'strong') return <strong key={at}>{piece}</strong>;
    const name = kind === 'text' ? null : nameOf(piece);
    if (name !== null)
      return (
        <Code key={at} ff="inherit">
          {name}
        </Code>
      );
    if (kind === 'emphasis') return <em key={at}>{piece}</em>;
    return kind === 'code' ? <Code key={at}>{piece}</Code> : piece;
  });
}

import { Center, Skeleton, Text, useComputedColorScheme } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useQuery } from '@tanstack/react-query';
import { useLanguage, useT } from '../i18n/use-t.ts';
import classes from './flow-picture.module.css';

/** Whose picture it is, and where the flow comes from. */
export interface FlowPictureProps {
  readonly name: string;
  /** Equal for equal flows: the picture is made once. */
  readonly identity: string;
  readonly load: () => Promise<Flow>;
  readonly height: number;
  /** Without words beside it the picture is all there is, and says whose it is. */
  readonly isDecorative?: boolean;
}

/** A flow as a small picture, drawn as the SVG that is exported, in the colours of the screen. */
export function FlowPicture({ name, identity, load, height, isDecorative = false }: FlowPictureProps) {
  const t = useT();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const { data, isError } = useQuery({
    queryKey: ['picture', identity, language, scheme],
    // Drawing is loaded when the first picture is looked at.
    queryFn: async () => {
      const [flow, { makePicture }] = await Promise.all([load(), import('./make-picture.ts')]);
      return makePicture(flow, language, scheme);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  if (isError) {
    return (
      <Center className={classes['frame']} h={height}>
        <Text size="sm" c="dimmed">
          {t('policies.pictureFailed')}
        </Text>
      </Center>
    );
  }
  return (
    <div className={classes['frame']} style={{ height }}>
      {data === undefined ? (
        <Skeleton height="100%" radius={0} />
      ) : (
        <img
          src={data}
          alt={isDecorative ? '' : t('policies.pictureOf', { name })}
          className={classes['picture']}
          draggable={false}
        />
      )}
    </div>
  );
}

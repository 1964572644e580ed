import { Menu, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useEditorState } from '../document/editor.ts';
import { usePresent } from '../document/present.ts';
import { useWording } from '../document/use-wording.ts';
import { shown } from '../i18n/shown.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import type { PresentPerson } from '../server/draft-news.ts';
import { Tip } from '../theme/tip.tsx';
import { initialsOf } from './initials.ts';
import css from './present-people.module.css';
import { useReveal } from './use-reveal.ts';

/** As many as are shown by their initials; the others are counted. */
const most = 3;

/** Who else has the policy open, as initials; pressed, the list of them leads to where each of them is. */
export function PresentPeople() {
  const t = useT();
  const people = usePresent();
  const names = [...new Set(people.map(({ name }) => shown(name ?? '', t('present.somebody'))))];
  useSpokenArrivals(names);
  if (people.length === 0) return null;
  const label = t('present.here', { who: names.join(', ') });
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={css['people'] ?? ''} aria-label={label}>
          <Tip label={label} className={css['tip'] ?? ''}>
            <span className={css['row']}>
              {names.slice(0, most).map((name) => (
                <Initials key={name} name={name} />
              ))}
              {names.length > most ? <span className={css['more']}>+{names.length - most}</span> : null}
            </span>
          </Tip>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {people.map((person) => (
          <PersonItem key={person.id} person={person} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonItem({ person }: { readonly person: PresentPerson }) {
  const t = useT();
  const wording = useWording();
  const reveal = useReveal();
  const flow = useEditorState((state) => state.flow);
  const name = shown(person.name ?? '', t('present.somebody'));
  // A step that is only just being added is not here yet.
  const step = person.step !== null && Object.hasOwn(flow.nodes, person.step) ? person.step : null;
  return (
    <Menu.Item
      leftSection={<Initials name={name} />}
      disabled={step === null}
      onClick={() => (step === null ? undefined : reveal(step))}
    >
      <span className={css['name']}>{name}</span>
      <span className={css['where']}>
        {step === null ? t('present.looks') : t('present.edits', { step: wording.sayTitle(flow, step) })}
      </span>
    </Menu.Item>
  );
}

/** A picture made of letters: the name that they stand for is said beside it. */
function Initials({ name }: { readonly name: string }) {
  return <span className={css['initials']} aria-hidden="true" data-initials={initialsOf(name)} />;
}

/** Says who has come, each name once: whoever looks at another page comes and goes all day. */
function useSpokenArrivals(names: readonly string[]): void {
  const t = useT();
  const said = useRef(new Set<string>());
  const all = names.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language brings nobody
  useEffect(() => {
    const come = names.filter((name) => !said.current.has(name));
    for (const name of come) said.current.add(name);
    if (come.length > 0) announce(t('present.came', { who: come.join(', '), count: come.length }));
  }, [all]);
}

import 'fake-indexeddb/auto';
import { addNode, renameNode } from '@rung/editing';
import { type Flow, templates } from '@rung/flow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainChecker } from '../check/checker.fake.ts';
import { createEditor, type OpenEditor } from '../create-editor.ts';
import { FakeDraftServer, type Fate } from './draft-server.fake.ts';
import { createIdbJournal, openJournals } from './idb-journal.ts';
import type { PageMessage } from './shared.ts';

const onDemand = { idle: 1e8, most: 1e8, retry: 1e8 };
let databases = 0;

function starter(): Flow {
  const [template] = templates;
  if (template === undefined) throw new Error('there are no templates');
  return template.flow;
}

const [step = '', other = ''] = Object.keys(starter().nodes);

type Action =
  | { readonly what: 'add' | 'flush' | 'catchUp' | 'deliver' | 'colleague'; readonly who: 0 | 1 }
  | {
      readonly what: 'rename' | 'theirs';
      readonly who: 0 | 1;
      readonly node: string;
      readonly title: string;
      readonly typing?: string | undefined;
    };

/** Two tabs of one browser, whose messages arrive when they are let through, and a colleague. */
class Pages {
  readonly server = new FakeDraftServer(starter());
  readonly tabs: readonly OpenEditor[];
  readonly colleague: OpenEditor;
  /** Steps that were added. */
  readonly added: string[] = [];
  /** Conflicts that were asked about in a tab. */
  asked = 0;
  #salt = 0;
  readonly #fate: () => Fate;
  readonly #underWay: { readonly to: number; readonly message: PageMessage }[] = [];

  static async open(fate: () => Fate): Promise<Pages> {
    const name = `tabs${++databases}`;
    const journals = await openJournals(name);
    return new Pages(fate, (page) => createIdbJournal(journals, { policy: 'k', page }));
  }

  private constructor(fate: () => Fate, journal: (page: string) => ReturnType<typeof createIdbJournal>) {
    this.#fate = fate;
    const open = (author: string, page: string, tab: number | null): OpenEditor =>
      createEditor({
        policyKey: 'k',
        flow: this.server.flow,
        rev: this.server.rev,
        server: this.server.seenBy(author, () => this.#fate()),
        journal: journal(page),
        checker: plainChecker(),
        delays: onDemand,
        ...(tab === null
          ? {}
          : {
              onMessage: (message) =>
                void this.#underWay.push({ to: 1 - tab, message: structuredClone(message) }),
            }),
      });
    this.tabs = [open('Ada', 'one', 0), open('Ada', 'two', 1)];
    this.colleague = open('Bo', 'three', null);
    for (const to of [0, 1]) this.#underWay.push({ to, message: { what: 'opened' } });
    for (const tab of this.tabs) {
      tab.store.subscribe(({ conflicts }, before) => {
        if (conflicts !== before.conflicts && conflicts.length > 0) this.asked += 1;
      });
    }
  }

  /** Lets everything through that is under way, and what it brings about. */
  deliver(): void {
    for (let next = this.#underWay.shift(); next !== undefined; next = this.#underWay.shift()) {
      this.tabs[next.to]?.hearPage(next.message);
    }
  }

  tab(who: 0 | 1): OpenEditor {
    const tab = this.tabs[who];
    if (tab === undefined) throw new Error('there are two tabs');
    return tab;
  }

  async act(action: Action): Promise<void> {
    const tab = this.tab(action.who);
    switch (action.what) {
      case 'add':
        return this.#add(tab);
      case 'rename':
        return this.#rename(tab, action);
      case 'flush':
        return tab.flush();
      case 'catchUp':
        return tab.catchUp();
      case 'deliver':
        return this.deliver();
      case 'colleague':
        this.#add(this.colleague);
        return this.colleague.flush();
      case 'theirs':
        this.#rename(this.colleague, action);
        return this.colleague.flush();
      default:
        return action satisfies never;
    }
  }

  #rename(
    page: OpenEditor,
    {
      node,
      title,
      typing,
    }: { readonly node: string; readonly title: string; readonly typing?: string | undefined },
  ): void {
    const { flow } = page.store.getState();
    page.dispatch(renameNode(flow, { node, title }), typing === undefined ? {} : { typing });
  }

  /** Adds a step, unless something is asked. */
  #add(page: OpenEditor): void {
    const edit = addNode(page.store.getState().flow, { kind: 'end', salt: `s${++this.#salt}` });
    if (page.dispatch(edit) && edit.ok) this.added.push(...(edit.value.select ?? []));
  }

  async settle(): Promise<void> {
    const all = [...this.tabs, this.colleague];
    for (let round = 0; round < 6; round++) {
      for (const page of all) {
        this.deliver();
        const { conflicts } = page.store.getState();
        if (conflicts.length > 0) page.resolve(new Map(conflicts.map(({ key }) => [key, 'mine' as const])));
        await page.flush();
        await page.catchUp();
      }
    }
  }

  close(): void {
    for (const page of [...this.tabs, this.colleague]) page.dispose();
  }
}

const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Fate>('fine') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('lost', 'replyLost') },
  ),
);
const who = fc.constantFrom(0 as const, 1 as const);
const ownAction = fc.oneof(
  fc.record({ what: fc.constant('add' as const), who }),
  fc.record({
    what: fc.constant('rename' as const),
    who,
    node: fc.constantFrom(step, other),
    title: fc.constantFrom('A', 'B', 'C'),
    typing: fc.option(fc.constant('title'), { nil: undefined }),
  }),
  fc.record({ what: fc.constant('flush' as const), who }),
  fc.record({ what: fc.constant('catchUp' as const), who }),
);

it('shows in one tab what is done in the other, whatever is lost on the way, and asks nobody about it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ownAction, { maxLength: 25 }), fates, async (actions, stream) => {
      let isCalm = false;
      const pages = await Pages.open(() => (isCalm ? 'fine' : (stream.next().value ?? 'fine')));
      pages.deliver();
      for (const action of actions) {
        await pages.act(action);
        pages.deliver();
        // What is told while the server is asked is looked at when it has answered.
        for (const each of pages.tabs) await each.written();
        await new Promise((resolve) => setTimeout(resolve, 0));
        pages.deliver();
        expect(pages.tab(0).store.getState().flow).toEqual(pages.tab(1).store.getState().flow);
      }
      isCalm = true;
      await pages.settle();
      expect(pages.asked).toBe(0);
      expectSettled(pages);
      // Each command was written once.
      const ids = pages.server.changes.map(({ commandId }) => commandId);
      expect(new Set(ids).size).toBe(ids.length);
      pages.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** Everything that was added is on the server, and every page shows what it has. */
function expectSettled({ server, added, tabs, colleague }: Pages): void {
  for (const id of added) expect(server.flow.nodes).toHaveProperty(id);
  for (const page of [...tabs, colleague]) {
    expect(page.store.getState()).toMatchObject({ flow: server.flow, saveState: 'saved' });
  }
}

const action = fc.oneof(
  { weight: 4, arbitrary: ownAction },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('deliver' as const, 'colleague' as const), who }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('theirs' as const),
      who,
      node: fc.constantFrom(step, other),
      title: fc.constantFrom('X', 'Y'),
    }),
  },
);

it('loses nothing of two tabs and a colleague, however late tabs hear of each other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), fates, async (actions, stream) => {
      let isCalm = false;
      const pages = await Pages.open(() => (isCalm ? 'fine' : (stream.next().value ?? 'fine')));
      for (const one of actions) {
        // Not awaited: what follows happens while the server is asked.
        if (one.what === 'flush') void pages.act(one);
        else await pages.act(one);
      }
      isCalm = true;
      await pages.settle();
      expectSettled(pages);
      pages.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

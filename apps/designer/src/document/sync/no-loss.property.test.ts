import 'fake-indexeddb/auto';
import { addNode, renameNode } from '@rung/editing';
import type { Flow } from '@rung/flow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainChecker } from '../check/checker.fake.ts';
import { createEditor, type OpenEditor } from '../create-editor.ts';
import { starter } from '../starter.fake.ts';
import { FakeDraftServer, type Fate } from './draft-server.fake.ts';
import { createIdbJournal, type JournalDatabase, openJournals } from './idb-journal.ts';
import type { Journal } from './journal.ts';
import { recoverClosedPages } from './pages.ts';

type Action =
  | { readonly what: 'add' | 'flush' | 'catchUp' | 'undo' | 'crash' | 'wait'; readonly who: 0 | 1 }
  | { readonly what: 'rename'; readonly who: 0 | 1; readonly node: number; readonly title: string }
  | { readonly what: 'resolve'; readonly who: 0 | 1; readonly side: 'mine' | 'theirs' };

const who = fc.constantFrom(0 as const, 1 as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constantFrom('add' as const, 'flush' as const), who }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('catchUp' as const, 'wait' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('undo' as const, 'crash' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('rename' as const),
      who,
      node: fc.nat(1),
      title: fc.constantFrom('A', 'B', 'C'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('resolve' as const),
      who,
      side: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
);
const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Fate>('fine') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('lost', 'replyLost') },
  ),
);

const never = (): Promise<void> => new Promise(() => undefined);
const onDemand = { idle: 1e8, most: 1e8, retry: 1e8 };
let databases = 0;

/** One person at work: edits, crashes, opens again. What must not be lost is what was on disk. */
class Person {
  readonly name: string;
  readonly #server: FakeDraftServer;
  readonly #fate: () => Fate;
  readonly #journals: JournalDatabase;
  /** Nodes whose adding had reached the disk, and was not undone. */
  readonly safe = new Set<string>();
  readonly #undone = new Set<string>();
  #page = 0;
  #salt = 0;
  editor: OpenEditor;

  constructor(
    name: string,
    {
      server,
      fate,
      journals,
    }: { readonly server: FakeDraftServer; readonly fate: () => Fate; readonly journals: JournalDatabase },
  ) {
    this.name = name;
    this.#server = server;
    this.#fate = fate;
    this.#journals = journals;
    this.editor = this.#open();
  }

  get flow(): Flow {
    return this.editor.store.getState().flow;
  }

  #open(): OpenEditor {
    const place = { policy: this.name, page: `${this.name}${++this.#page}` };
    return createEditor({
      policyKey: 'k',
      flow: this.#server.flow,
      rev: this.#server.rev,
      server: this.#server.seenBy(this.name, this.#fate),
      journal: this.#whileOpen(createIdbJournal(this.#journals, place)),
      checker: plainChecker(),
      delays: onDemand,
    });
  }

  /** A page that has crashed writes nothing more. */
  #whileOpen(journal: Journal): Journal {
    const page = this.#page;
    const isOpen = () => page === this.#page;
    return {
      ...journal,
      put: async (rev, command) => (isOpen() ? journal.put(rev, command) : never()),
      replace: async (record) => (isOpen() ? journal.replace(record) : never()),
    };
  }

  async add(): Promise<void> {
    const edit = addNode(this.flow, { kind: 'end', salt: `${this.name}${++this.#salt}` });
    if (!this.editor.dispatch(edit) || !edit.ok) return;
    const [made = ''] = edit.value.select ?? [];
    const page = this.#page;
    void this.editor.written().then(() => {
      if (page === this.#page && !this.#undone.has(made)) this.safe.add(made);
    });
    await Promise.resolve();
  }

  undo(): void {
    const before = Object.keys(this.flow.nodes);
    this.editor.undo();
    for (const id of before) {
      if (Object.hasOwn(this.flow.nodes, id)) continue;
      this.#undone.add(id);
      this.safe.delete(id);
    }
  }

  async crash(): Promise<void> {
    this.editor.dispose();
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.editor = this.#open();
    await this.recover();
  }

  async recover(): Promise<void> {
    await recoverClosedPages(this.#journals, {
      policy: this.name,
      pages: { own: `${this.name}${this.#page}`, open: async () => new Set([`${this.name}${this.#page}`]) },
      take: async (left) => {
        const count = await this.editor.recover(left);
        await this.editor.written();
        return count;
      },
    }).catch(() => undefined);
  }

  resolve(side: 'mine' | 'theirs'): void {
    const { conflicts } = this.editor.store.getState();
    this.editor.resolve(new Map(conflicts.map(({ key }) => [key, side])));
  }
}

async function carryOut(one: Action, person: Person): Promise<void> {
  switch (one.what) {
    case 'add':
      return person.add();
    case 'undo':
      person.undo();
      return;
    case 'crash':
      return person.crash();
    case 'resolve':
      person.resolve(one.side);
      return;
    case 'wait':
      return person.editor.written();
    case 'flush':
      // Not awaited: what follows happens while it is under way.
      void person.editor.flush();
      return;
    case 'catchUp':
      return person.editor.catchUp();
    case 'rename': {
      const node = Object.keys(person.flow.nodes)[one.node] ?? '';
      person.editor.dispatch(renameNode(person.flow, { node, title: one.title }));
      return;
    }
    default:
      return one satisfies never;
  }
}

/** Everything that can settle does. */
async function settleDown(people: readonly Person[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const person of people) {
      await person.editor.written();
      person.resolve('mine');
      await person.editor.flush();
      await person.recover();
      person.resolve('mine');
      await person.editor.flush();
      await person.editor.catchUp();
    }
  }
}

it('loses nothing that was acknowledged or on disk, whatever is lost on the way and whoever crashes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), fates, async (actions, stream) => {
      const server = new FakeDraftServer(starter());
      const journals = await openJournals(`property${++databases}`);
      let isCalm = false;
      const fate = (): Fate => (isCalm ? 'fine' : (stream.next().value ?? 'fine'));
      const people = [
        new Person('Ada', { server, fate, journals }),
        new Person('Bo', { server, fate, journals }),
      ] as const;
      for (const one of actions) await carryOut(one, people[one.who]);
      isCalm = true;
      await settleDown(people);
      expect(server.changes.map(({ rev }) => rev)).toEqual(server.changes.map((_, index) => index + 2));
      for (const person of people) {
        expect(person.editor.store.getState()).toMatchObject({ saveState: 'saved', rev: server.rev });
        expect(person.flow).toEqual(server.flow);
        for (const id of person.safe) expect(Object.keys(server.flow.nodes)).toContain(id);
        person.editor.dispose();
      }
      journals.close();
    }),
    { numRuns: 200 },
  );
});

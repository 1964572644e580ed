import type { Rolldown } from 'vite';
import { type Wiring, wiringOf } from './wiring.ts';

/** What is loaded: modules, and of those of which everything may be taken that this was followed. */
class Loaded {
  readonly modules = new Set<string>();
  readonly whole = new Set<string>();
}

/** Which modules are loaded by others, looked at by the names that are taken: of a list of exports only those count. */
export class ModuleGraph {
  readonly #context: Rolldown.PluginContext;
  readonly #wirings = new Map<string, Wiring | null>();
  readonly #resolved = new Map<string, string>();

  constructor(context: Rolldown.PluginContext) {
    this.#context = context;
  }

  /** What is loaded before modules can run, they themselves included. */
  async loadedWith(roots: readonly string[]): Promise<ReadonlySet<string>> {
    const loaded = new Loaded();
    for (const root of roots) await this.#whole(root, loaded);
    return loaded.modules;
  }

  /** What a module may load sooner or later, without what begins at some others. */
  async everLoadedBy(root: string, without: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const loaded = new Loaded();
    const looked = new Set<string>();
    for (const open = [root]; open.length > 0; ) {
      const next = open.pop() ?? '';
      if (without.has(next)) continue;
      await this.#whole(next, loaded);
      for (const id of loaded.modules) {
        if (!looked.has(id)) open.push(...(this.#context.getModuleInfo(id)?.dynamicallyImportedIds ?? []));
        looked.add(id);
      }
    }
    return loaded.modules;
  }

  /** A module with everything that can be taken from it. */
  async #whole(id: string, loaded: Loaded): Promise<void> {
    if (loaded.whole.has(id)) return;
    loaded.whole.add(id);
    await this.#module(id, loaded);
    const wiring = this.#wiring(id);
    if (wiring === null) return;
    for (const name of wiring.passed.keys()) await this.#name(id, name, loaded);
    for (const source of wiring.stars) await this.#whole(await this.#resolve(source, id), loaded);
  }

  async #module(id: string, loaded: Loaded): Promise<void> {
    if (id === '' || loaded.modules.has(id)) return;
    loaded.modules.add(id);
    const wiring = this.#wiring(id);
    if (wiring === null) {
      for (const next of this.#context.getModuleInfo(id)?.importedIds ?? []) await this.#module(next, loaded);
      return;
    }
    for (const { source, names } of wiring.imports) {
      const target = await this.#resolve(source, id);
      if (names === 'all') await this.#whole(target, loaded);
      else for (const name of names) await this.#name(target, name, loaded);
    }
  }

  /** The module that makes a name, wherever it is passed on. */
  async #name(id: string, name: string, loaded: Loaded): Promise<void> {
    const wiring = this.#wiring(id);
    if (wiring === null || wiring.own.has(name)) return this.#module(id, loaded);
    if (!wiring.isList) await this.#module(id, loaded);
    const passed = wiring.passed.get(name);
    if (passed !== undefined) {
      const target = await this.#resolve(passed.source, id);
      return passed.name === null ? this.#whole(target, loaded) : this.#name(target, passed.name, loaded);
    }
    for (const source of wiring.stars) {
      const target = await this.#resolve(source, id);
      if (await this.#has(target, name)) return this.#name(target, name, loaded);
    }
    return this.#module(id, loaded);
  }

  async #has(id: string, name: string): Promise<boolean> {
    const wiring = this.#wiring(id);
    if (wiring === null || wiring.own.has(name) || wiring.passed.has(name)) return wiring !== null;
    for (const source of wiring.stars)
      if (await this.#has(await this.#resolve(source, id), name)) return true;
    return false;
  }

  #wiring(id: string): Wiring | null {
    const known = this.#wirings.get(id);
    if (known !== undefined) return known;
    const code = this.#context.getModuleInfo(id)?.code ?? null;
    const wiring =
      code === null || !/\.[cm]?[jt]sx?(?:\?|$)/.test(id) ? null : wiringOf(this.#context.parse(code));
    this.#wirings.set(id, wiring);
    return wiring;
  }

  async #resolve(source: string, importer: string): Promise<string> {
    const key = `${importer} ${source}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const found = (await this.#context.resolve(source, importer))?.id ?? '';
    this.#resolved.set(key, found);
    return found;
  }
}

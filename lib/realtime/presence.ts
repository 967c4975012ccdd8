import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { log } from "@/lib/platform/log";
import { tellServers } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { subscribe } from "./subscribe";
import { PRESENCE } from "./topics";

// Who is where is told from server to server and kept nowhere: each says again and again who is with it,
// and forgets whoever has not been heard of for a while. A server that is killed takes nobody along.

/** A page that is looked at. */
const hereSchema = z.object({
  /** Of the page; a person may have several. */
  id: z.string(),
  projectId: z.string(),
  userId: z.string(),
  name: z.string(),
  /** What is under their hands: the subject and its field, as `task 7f3c… Owner`. */
  edits: z.string().nullable(),
});

type Here = z.infer<typeof hereSchema>;

const messageSchema = z.object({
  from: z.string(),
  here: z.array(hereSchema),
  gone: z.array(z.string()).default([]),
  /** Somebody has begun to listen: who is with you? */
  asks: z.boolean().default(false),
});

/** As a page is told of it. */
export interface Present {
  people: { userId: string; name: string }[];
  editing: { userId: string; name: string; edits: string }[];
}

const SAY_AGAIN_MS = 15_000;
const FORGET_MS = 40_000;
/** Of changes that follow each other within this time those who look are told once. */
const TELL_MS = 400;
/** Postgres carries 8000 bytes; a person takes about 250. */
const IN_ONE = 24;

type Told = (present: Present) => void;

class Presence {
  private readonly server = randomUUID();
  private readonly own = new Map<string, Here>();
  private readonly known = new Map<string, Here & { until: number }>();
  private readonly watchers = new Map<string, Set<Told>>();
  private readonly outdated = new Set<string>();
  private stop: (() => void) | null = null;
  private again: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;

  enter(here: Here, told: Told): () => void {
    this.own.set(here.id, here);
    const watchers = this.watchers.get(here.projectId) ?? new Set<Told>();
    this.watchers.set(here.projectId, watchers.add(told));
    if (this.stop === null) this.begin();
    else this.say([here]);
    this.outdate(here.projectId);
    return () => {
      watchers.delete(told);
      if (watchers.size === 0) this.watchers.delete(here.projectId);
      this.leave(here.id);
      if (this.watchers.size === 0) this.end();
    };
  }

  /** Of a page of one's own, whichever server it listens at. */
  edit(id: string, who: Pick<Here, "projectId" | "userId" | "name">, edits: string | null): void {
    const before = this.own.get(id) ?? this.known.get(id);
    if (before && (before.userId !== who.userId || before.projectId !== who.projectId)) return;
    const here = { id, ...who, edits };
    if (this.stop !== null) this.keep(here);
    this.say([here]);
  }

  private leave(id: string): void {
    const here = this.own.get(id);
    this.own.delete(id);
    if (here) this.outdate(here.projectId);
    this.send({ here: [], gone: [id], asks: false });
  }

  private begin(): void {
    this.stop = subscribe({
      onPresence: (payload) => this.hear(payload),
      onHearing: () => this.say([...this.own.values()], true),
    });
    this.again = setInterval(() => {
      this.say([...this.own.values()]);
      this.forget();
    }, SAY_AGAIN_MS);
    this.again.unref();
  }

  private end(): void {
    this.stop?.();
    this.stop = null;
    clearInterval(this.again);
    this.known.clear();
  }

  private say(here: readonly Here[], asks = false): void {
    for (let from = 0; from < here.length || (from === 0 && asks); from += IN_ONE) {
      this.send({ here: here.slice(from, from + IN_ONE), gone: [], asks: asks && from === 0 });
    }
  }

  private send(message: Omit<z.infer<typeof messageSchema>, "from">): void {
    const payload = JSON.stringify({ from: this.server, ...message });
    tellServers(PRESENCE, payload).catch((error: unknown) => {
      log.debug({ err: error }, "who is here could not be told");
    });
  }

  private hear(payload: string): void {
    const read = readMessage(payload);
    if (!read || read.from === this.server) return;
    for (const here of read.here) this.keep(here);
    for (const id of read.gone) {
      const here = this.known.get(id);
      this.known.delete(id);
      if (here) this.outdate(here.projectId);
    }
    if (read.asks) this.say([...this.own.values()]);
  }

  private keep(here: Here): void {
    const mine = this.own.get(here.id);
    const before = mine ?? this.known.get(here.id);
    if (mine) this.own.set(here.id, here);
    else this.known.set(here.id, { ...here, until: performance.now() + FORGET_MS });
    if (before?.edits !== here.edits || before.name !== here.name) this.outdate(here.projectId);
  }

  private forget(): void {
    for (const [id, { until, projectId }] of this.known) {
      if (until > performance.now()) continue;
      this.known.delete(id);
      this.outdate(projectId);
    }
  }

  private outdate(projectId: string): void {
    this.outdated.add(projectId);
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      const projectIds = [...this.outdated];
      this.outdated.clear();
      for (const id of projectIds) this.tell(id);
    }, TELL_MS);
  }

  private tell(projectId: string): void {
    const watchers = this.watchers.get(projectId);
    if (!watchers) return;
    const here = [...this.own.values(), ...this.known.values()].filter(
      (one) => one.projectId === projectId,
    );
    const present = presentOf(here);
    for (const told of watchers) told(present);
  }
}

function presentOf(here: readonly Here[]): Present {
  const people = new Map(here.map(({ userId, name }) => [userId, name]));
  return {
    people: [...people]
      .map(([userId, name]) => ({ userId, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    editing: here.flatMap(({ userId, name, edits }) =>
      edits === null ? [] : [{ userId, name, edits }],
    ),
  };
}

function readMessage(payload: string) {
  try {
    return messageSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** One for the process, however many bundles this file is part of. */
const held = globalThis as typeof globalThis & { gantryPresence?: Presence };

function presence(): Presence {
  held.gantryPresence ??= new Presence();
  return held.gantryPresence;
}

/** The page of this id looks at the project from now on; the answer takes it away again. */
export function enter(scope: ProjectScope, id: string, told: Told): () => void {
  const who = whoOf(scope);
  return who === null ? () => undefined : presence().enter({ id, ...who, edits: null }, told);
}

/** What the page of this id has under its hands, or nothing. */
export function sayEditing(scope: ProjectScope, id: string, edits: string | null): void {
  const who = whoOf(scope);
  if (who !== null) presence().edit(id, who, edits);
}

function whoOf({ viewer: { userId, name }, projectId }: ProjectScope) {
  return userId === null ? null : { projectId, userId, name };
}

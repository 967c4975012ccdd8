import {
  type ChangesMade,
  forgetKept,
  keepChanges,
  keptChanges,
  type NotedChange,
  personHere,
} from "./kept-changes";

export type { ChangesMade, NotedChange };

/** So far back somebody remembers what they did. */
const MOST = 100;

interface Remembered {
  /** Whose they are; null where no page has said yet who is signed in. */
  of: string | null;
  changes: ChangesMade;
}

const NOTHING: ChangesMade = { made: [], undone: [] };

let remembered: Remembered = { of: null, changes: NOTHING };
/** What was done before this page was loaded: whoever did it was told of it then. */
const before = new WeakSet<NotedChange>();
const listeners = new Set<() => void>();

/** What was noted of the same write as one that stays can be taken back after all, in its place. */
export function noteChange(change: NotedChange): void {
  const { made } = changesMade();
  const at = made.findIndex((one) => one.change === change.change);
  become({
    made: at === -1 ? [...made, change].slice(-MOST) : made.with(at, change),
    undone: [],
  });
}

/**
 * A write was answered. Unless its form says how to call it, so that it can be taken back, it stays, and
 * what was done before it is not what Ctrl+Z means. Nobody is told before the form has had its say.
 */
export function noteWritten(written: Omit<NotedChange, "stays">): void {
  const { made } = changesMade();
  keep({ made: [...made, { ...written, stays: true } as const].slice(-MOST), undone: [] });
  setTimeout(tell);
}

/** The last one was taken back by the write of this id, which takes it up again if it is taken back. */
export function noteTakenBack(of: NotedChange, change: string): void {
  const { made, undone } = changesMade();
  become({ made: made.filter((one) => one !== of), undone: [...undone, { ...of, change }] });
}

export function noteMadeAgain(of: NotedChange, change: string): void {
  const { made, undone } = changesMade();
  become({ made: [...made, { ...of, change }], undone: undone.filter((one) => one !== of) });
}

/** It cannot be taken back, or made again, any more. */
export function forgetChange(of: NotedChange): void {
  const { made, undone } = changesMade();
  become({
    made: made.filter((one) => one !== of),
    undone: undone.filter((one) => one !== of),
  });
}

interface Writing {
  slug: string;
  done: Promise<unknown>;
}

const underWay = new Set<Writing>();
/** Lets go of what is to be written and has not been sent yet; false where nothing is. */
type LetGo = () => boolean;
const held = new Map<LetGo, string>();

/** So long after its answer a page may still be told of a write of its own. */
const OWN_MS = 1500;
const answeredAt = new Map<string, number>();

/** What is told now may be what was written here. */
export function hasJustWritten(slug: string): boolean {
  return isUnderWay(slug) || performance.now() - (answeredAt.get(slug) ?? -Infinity) < OWN_MS;
}

/** This is being written, or waits for its turn: whoever takes something back waits for it. */
export function noteUnderWay(slug: string, done: Promise<unknown>): void {
  const writing = { slug, done };
  underWay.add(writing);
  const leave = () => {
    underWay.delete(writing);
    answeredAt.set(slug, performance.now());
  };
  done.then(leave, leave);
}

/** Something may stand there as if it were written before it is sent. Answers how to say no more of it. */
export function noteHeld(slug: string, letGo: LetGo): () => void {
  held.set(letGo, slug);
  return () => held.delete(letGo);
}

/** What is not sent yet is as if it had not been asked for; false where all is sent. */
export function letGoOfHeld(slug: string): boolean {
  return [...held].some(([letGo, of]) => of === slug && letGo());
}

export function isUnderWay(slug: string): boolean {
  return [...underWay].some((one) => one.slug === slug);
}

/**
 * What is to be taken back: what was done last, once all that is under way is answered. `came to nothing`
 * where that was refused, or cannot be taken back: what was done before it is not what was meant.
 */
export async function lastMade(slug: string): Promise<NotedChange | "came to nothing" | undefined> {
  const known = lastOf(changesMade().made, slug);
  const isWaiting = isUnderWay(slug);
  await settled(slug);
  const now = lastOf(changesMade().made, slug);
  return isWaiting && now === known ? "came to nothing" : now;
}

export function lastOf(changes: readonly NotedChange[], slug: string): NotedChange | undefined {
  return changes.findLast((one) => one.slug === slug);
}

/** Whoever has asked for an answer notes what it did before anybody else goes on. */
export async function settled(slug: string): Promise<void> {
  while (isUnderWay(slug)) {
    const writings = [...underWay].filter((one) => one.slug === slug);
    await Promise.allSettled(writings.map(({ done }) => done));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** As long as the tab is open, through every reload, and of whoever is signed in alone. */
export function changesMade(): ChangesMade {
  const person = personHere();
  if (person === null || person === remembered.of) return remembered.changes;
  // What was done on a page that does not say who is signed in was done by the same person.
  const changes = remembered.of === null ? remembered.changes : NOTHING;
  const { made, undone } = keptChanges(person) ?? NOTHING;
  for (const one of [...made, ...undone]) before.add(one);
  const isNew = changes.made.length + changes.undone.length > 0;
  remembered = {
    of: person,
    changes: isNew
      ? { ...changes, made: [...made, ...changes.made].slice(-MOST) }
      : { made, undone },
  };
  return remembered.changes;
}

/** It was done before the page was loaded. */
export function isFromBefore(change: NotedChange): boolean {
  return before.has(change);
}

/** Whoever signs out leaves nothing behind that the next could take back. */
export function forgetChanges(): void {
  remembered = { of: null, changes: NOTHING };
  forgetKept();
  tell();
}

export function onChangesMade(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: ChangesMade): void {
  keep(next);
  tell();
}

function keep(changes: ChangesMade): void {
  remembered = { of: remembered.of, changes };
  if (remembered.of !== null) keepChanges(remembered.of, changes);
}

function tell(): void {
  for (const listener of listeners) listener();
}

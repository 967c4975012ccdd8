/** A write of this browser that can be taken back. */
export interface NotedChange {
  slug: string;
  /** The id of the request that made it. */
  change: string;
  /** What it did, in the past tense and without a full stop: "Moved 1.2 to 12 Dec". */
  words: string;
}

export interface ChangesMade {
  /** The last one last; those that were taken back are not among them. */
  made: readonly NotedChange[];
  /** What can be made again; the last that was taken back is the first to come again. */
  undone: readonly NotedChange[];
}

/** So far back somebody remembers what they did. */
const MOST = 100;

let changes: ChangesMade = { made: [], undone: [] };
const listeners = new Set<() => void>();

export function noteChange(change: NotedChange): void {
  become({ made: [...changes.made, change].slice(-MOST), undone: [] });
}

/** The last one was taken back by the write of this id, which takes it up again if it is taken back. */
export function noteTakenBack(of: NotedChange, change: string): void {
  become({
    made: changes.made.filter((one) => one !== of),
    undone: [...changes.undone, { ...of, change }],
  });
}

export function noteMadeAgain(of: NotedChange, change: string): void {
  become({
    made: [...changes.made, { ...of, change }],
    undone: changes.undone.filter((one) => one !== of),
  });
}

/** It cannot be taken back, or made again, any more. */
export function forgetChange(of: NotedChange): void {
  become({
    made: changes.made.filter((one) => one !== of),
    undone: changes.undone.filter((one) => one !== of),
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
  const before = lastOf(changes.made, slug);
  const isWaiting = isUnderWay(slug);
  await settled(slug);
  const now = lastOf(changes.made, slug);
  return isWaiting && now === before ? "came to nothing" : now;
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

export function changesMade(): ChangesMade {
  return changes;
}

export function onChangesMade(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: ChangesMade): void {
  changes = next;
  for (const listener of listeners) listener();
}

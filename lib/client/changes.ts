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

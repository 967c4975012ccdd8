/** A write of this browser. */
export interface NotedChange {
  slug: string;
  /** The id of the request that made it. */
  change: string;
  /** What it did, in the past tense and without a full stop: "Moved 1.2 to 12 Dec". */
  words: string;
  /** It cannot be taken back from here. */
  stays?: true;
}

export interface ChangesMade {
  /** The last one last; those that were taken back are not among them. */
  made: readonly NotedChange[];
  /** What can be made again; the last that was taken back is the first to come again. */
  undone: readonly NotedChange[];
}

const KEPT_AS = "gantry-changes";

interface Kept {
  of: string;
  changes: ChangesMade;
}

/** Who is signed in, as the head of a page says; null where it does not. */
export function personHere(): string | null {
  if (typeof document === "undefined") return null;
  return document.querySelector<HTMLElement>("[data-person]")?.dataset["person"] ?? null;
}

/** What this tab keeps of this person; what is another's is forgotten. A browser may keep nothing. */
export function keptChanges(person: string): ChangesMade | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "null");
    if (isKept(kept) && kept.of === person) return kept.changes;
    forgetKept();
  } catch {
    // What cannot be read is not there.
  }
  return null;
}

export function keepChanges(person: string, changes: ChangesMade): void {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify({ of: person, changes } satisfies Kept));
  } catch {
    // It is remembered until the page is left.
  }
}

export function forgetKept(): void {
  try {
    sessionStorage.removeItem(KEPT_AS);
  } catch {
    // Where nothing can be kept nothing is to be forgotten.
  }
}

/** Another version of Gantry may have kept it. */
function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== "object" || kept === null) return false;
  const { of, changes } = kept as Partial<Kept>;
  return typeof of === "string" && [changes?.made, changes?.undone].every(areChanges);
}

function areChanges(list: readonly NotedChange[] | undefined): boolean {
  return (
    Array.isArray(list) &&
    list.every((one: Partial<NotedChange> | null) =>
      [one?.slug, one?.change, one?.words].every((text) => typeof text === "string"),
    )
  );
}

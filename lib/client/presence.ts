/** Who else looks at the project of this page, and what is under their hands. */
export interface Others {
  people: readonly { userId: string; name: string }[];
  editing: readonly { userId: string; name: string; edits: string }[];
}

const NOBODY: Others = { people: [], editing: [] };

/** So quickly nobody writes in one field after another. */
const SAY_MS = 250;

let others: Others = NOBODY;
const listeners = new Set<() => void>();

let page: { slug: string; here: string } | null = null;
let edits: string | null = null;
let told: string | null = null;
let saying: ReturnType<typeof setTimeout> | undefined;

export function othersHere(): Others {
  return others;
}

export function nobodyHere(): Others {
  return NOBODY;
}

export function onOthersHere(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As the server tells it; nobody is known of while it is not heard. */
export function noteOthers(next: Others | null): void {
  if (others === (next ?? NOBODY)) return;
  others = next ?? NOBODY;
  for (const listener of listeners) listener();
}

/** The page is heard under this name from now on, or not any more. */
export function notePage(next: { slug: string; here: string } | null): void {
  page = next;
  told = null;
  say();
}

/** What is under the hands of whoever looks at this page: a row and a field, or nothing. */
export function noteEditing(next: string | null): void {
  edits = next;
  say();
}

function say(): void {
  saying ??= setTimeout(() => {
    saying = undefined;
    if (page === null || edits === told) return;
    told = edits;
    const body = JSON.stringify({ ...page, edits });
    const headers = { "content-type": "application/json" };
    // Nobody waits for it, and nothing is lost with it.
    void fetch("/api/presence", { method: "POST", headers, body }).catch(() => undefined);
  }, SAY_MS);
}

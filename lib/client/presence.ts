/** Who else looks at the project of this page, and what is under their hands. */
export interface Others {
  people: readonly { userId: string; name: string }[];
  editing: readonly { userId: string; name: string; edits: string }[];
}

const NOBODY: Others = { people: [], editing: [] };

let others: Others = NOBODY;
const listeners = new Set<() => void>();

let page: { slug: string; here: string } | null = null;
let onPage: () => void = () => undefined;

export function othersHere(): Others {
  return others;
}

export function onOthersHere(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As the server tells it; nobody is known of while it is not heard. */
export function noteOthers(next = NOBODY): void {
  others = next;
  for (const listener of listeners) listener();
}

/** The page is heard under this name from now on, or not any more. */
export function notePage(next: typeof page): void {
  page = next;
  onPage();
}

export function pageHeard(): typeof page {
  return page;
}

/** For the one who tells what is written on the page. */
export function onPageHeard(listener: () => void): void {
  onPage = listener;
}

/** Reads these rows of a project again, as `task-1.2`; false where all has to be read. */
type ReadPart = (rows: readonly string[]) => Promise<boolean>;

const readers = new Map<string, ReadPart>();

/** A page that can read single rows says so, until it answers no more. */
export function offerParts(slug: string, read: ReadPart): () => void {
  readers.set(slug, read);
  return () => {
    if (readers.get(slug) === read) readers.delete(slug);
  };
}

export function readParts(slug: string, rows: readonly string[]): Promise<boolean> {
  return readers.get(slug)?.(rows) ?? Promise.resolve(false);
}

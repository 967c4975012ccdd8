import "server-only";

interface Identified {
  id: string;
  key: string;
}

/** Rows point at each other by id, the aggregate by key: this turns one into the other. */
export type KeyIndex = ReturnType<typeof indexKeys>;

export function indexKeys(lists: Record<string, Identified[]>) {
  const keys = new Map<string, string>();
  for (const list of Object.values(lists)) {
    for (const row of list) keys.set(row.id, row.key);
  }
  return {
    of(id: string): string {
      const key = keys.get(id);
      if (key === undefined) throw new BrokenReference(id, Object.keys(lists));
      return key;
    },
    /** Null for what has gone, or is archived. */
    find(id: string | null): string | null {
      return id === null ? null : (keys.get(id) ?? null);
    },
    ofOrNull(id: string | null): string | null {
      return id === null ? null : this.of(id);
    },
  };
}

/** The database refuses such a row, so what was read is not all of one project. */
export class BrokenReference extends Error {
  constructor(
    readonly id: string,
    lists: string[],
  ) {
    super(
      `A row points at ${id}, which is none of its project's ${lists.join(", ")}. ` +
        "Either the list it stands in was not read, or a foreign key of the database is gone.",
    );
    this.name = "BrokenReference";
  }
}

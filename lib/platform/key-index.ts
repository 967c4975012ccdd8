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
      if (key === undefined) throw new Error(`A row points at ${id}, which its project lacks.`);
      return key;
    },
    ofOrNull(id: string | null): string | null {
      return id === null ? null : this.of(id);
    },
  };
}

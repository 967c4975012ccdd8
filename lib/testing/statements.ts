import pg from "pg";

/** Every statement that is sent to the database while `work` is under way, as text. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = pg.Client.prototype as { query: (...words: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: unknown, ...words: unknown[]) {
    sent.push(textOf(words[0]));
    return query.apply(this, words);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return sent;
}

/** Of those the ones from the first BEGIN to the last COMMIT, both among them. */
export function inTransaction(statements: readonly string[]): string[] {
  const first = statements.findIndex((sql) => sql.startsWith("BEGIN"));
  const last = statements.findLastIndex((sql) => sql.startsWith("COMMIT"));
  return statements.slice(first, last + 1);
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  if (typeof query === "object" && query !== null && "text" in query) return String(query.text);
  return "";
}

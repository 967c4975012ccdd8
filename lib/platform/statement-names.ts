import "server-only";
import { createHash } from "node:crypto";

/** Statements whose text varies with their data would fill the memory of every connection. */
const MOST = 400;

/**
 * Names by which a connection knows a statement again, so that Postgres parses and plans it once. The
 * first `MOST` that are asked for have one; the others are sent as they are.
 */
export function statementNames(most = MOST): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return UNNAMED;
    const name = `g${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}

const UNNAMED = "";

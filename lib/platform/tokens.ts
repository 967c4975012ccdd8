import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { TOKEN_SCOPES, type TokenScope } from "@/lib/domain/rights";
import { now } from "./clock";
import { db } from "./db";

/** By which people, and scanners for secrets, know what they have found. */
const PREFIX = "gantry_";
const SHAPE = /^gantry_[A-Za-z0-9_-]{43}$/;
const HINT_LENGTH = PREFIX.length + 4;

/** So often a minute it is noted that a token is used. */
const NOTED_MS = 60_000;

/** A new secret. It is told once; what is kept of it proves it and gives nothing away. */
export function newSecret(): { secret: string; hash: string; hint: string } {
  const secret = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  return { secret, hash: hashOf(secret), hint: secret.slice(0, HINT_LENGTH) };
}

/** What a request shows as `Authorization: Bearer …`; null where it shows nothing of the kind. */
export function shownToken(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

interface KnownToken {
  id: string;
  name: string;
  projectId: string | null;
  scopes: TokenScope[];
}

/** The token in use; null for what is unknown, revoked or past its time, one like the other. */
export async function findToken(secret: string): Promise<KnownToken | null> {
  if (!SHAPE.test(secret)) return null;
  const at = now();
  const row = await db().apiToken.findUnique({ where: { hash: hashOf(secret) } });
  if (!row || row.revokedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= at) return null;
  if (row.lastUsedAt === null || at.getTime() - row.lastUsedAt.getTime() > NOTED_MS) {
    await db().apiToken.update({ where: { id: row.id }, data: { lastUsedAt: at } });
  }
  const { id, name, projectId } = row;
  return { id, name, projectId, scopes: TOKEN_SCOPES.filter((one) => row.scopes.includes(one)) };
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** By which people, and scanners for secrets, know what they have found. */
const PREFIX = "gantry_";
const SHAPE = /^gantry_[A-Za-z0-9_-]{43}$/;
const HINT_LENGTH = PREFIX.length + 4;

/** A new secret. It is told once; what is kept of it proves it and gives nothing away. */
export function newSecret(): { secret: string; hash: string; hint: string } {
  const secret = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  return { secret, hash: hashOf(secret), hint: secret.slice(0, HINT_LENGTH) };
}

/** What a request shows as `Authorization: Bearer …`; null where it shows nothing of the kind. */
export function shownToken(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

/** By what a token is found; null for what was never one. */
export function hashOfShown(secret: string): string | null {
  return SHAPE.test(secret) ? hashOf(secret) : null;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

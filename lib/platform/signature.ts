import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/** A new secret for signing. Whoever receives shares it, so it is kept as it is. */
export function newSigningSecret(): string {
  return `gantry_whsec_${randomBytes(32).toString("base64url")}`;
}

interface Signed {
  id: string;
  /** Seconds since 1970. */
  timestamp: string;
  body: string;
}

/** What proves to whoever has the secret that it comes from here and is what was sent, and when. */
export function signatureHeaders(secret: string, { id, timestamp, body }: Signed) {
  const mac = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("hex");
  return { "gantry-id": id, "gantry-timestamp": timestamp, "gantry-signature": `v1=${mac}` };
}

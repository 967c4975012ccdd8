import "server-only";
import { lookup } from "node:dns";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "./env";
import { isPublicAddress } from "./public-address";

const LONGEST_MS = 10_000;

interface Allowed {
  hosts: readonly string[];
  isPublic?: (address: string) => boolean;
  /** For a test that is its own authority. */
  ca?: string;
}

/**
 * Posts JSON to a host that was allowed by name, over https, to an address of the open internet: the one
 * that is connected to is the one that was looked at. Redirects are not followed. Throws what went wrong,
 * without the address, which is a secret.
 */
export async function postOutside(
  address: string,
  body: unknown,
  { hosts, isPublic = isPublicAddress, ca }: Allowed = { hosts: env().WEBHOOK_HOSTS },
): Promise<void> {
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Error("Only https is posted to.");
  if (!hosts.includes(url.hostname)) throw new Error(`The host ${url.hostname} is not allowed.`);
  if (isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0) throw new Error("A host has a name.");
  if (url.username !== "" || url.password !== "") throw new Error("An address holds no password.");
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      url,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        // A connection of its own: one that is kept was looked at for another.
        agent: false,
        lookup: publicLookup(isPublic),
        signal: AbortSignal.timeout(LONGEST_MS),
        ca,
      },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", reject);
      },
    );
    asked.once("error", reject);
    asked.end(JSON.stringify(body));
  });
  if (status < 200 || status > 299) throw new Error(`It answered with ${String(status)}.`);
}

/** All addresses of a name have to be of the open internet: which of them is taken is not ours to say. */
function publicLookup(isPublic: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const isSafe = found.length > 0 && found.every(({ address }) => isPublic(address));
      const problem = error ?? (isSafe ? null : new Error(`${hostname} is not on the internet.`));
      if (problem) callback(problem, []);
      else if (options.all) callback(null, found);
      else callback(null, found[0]?.address ?? "", found[0]?.family);
    });
  };
}

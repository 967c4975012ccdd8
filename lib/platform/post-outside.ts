import "server-only";
import { lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "./env";
import { isPublicAddress } from "./public-address";

const LONGEST_MS = 10_000;
/** So much of an answer is read, and so much of that is told. */
const READ_BYTES = 4096;
const TOLD_LENGTH = 200;

export interface Allowed {
  hosts: readonly string[];
  isPublic?: (address: string) => boolean;
  /** For a test that is its own authority. */
  ca?: string;
}

/** What the other side said, in part. */
export interface Answer {
  status: number;
  said: string;
}

/** It was reached and did not take it. */
export class NotTaken extends Error {
  constructor(readonly answer: Answer) {
    super(`It answered with ${String(answer.status)}.`);
  }
}

interface Posted {
  /** JSON. */
  body: string;
  headers?: Readonly<Record<string, string>>;
  /** So long an answer is waited for: ten seconds unless told. */
  longestMs?: number | undefined;
}

/**
 * Posts JSON to a host that was allowed by name, over https, to an address of the open internet: the one
 * that is connected to is the one that was looked at. Redirects are not followed. Throws what went wrong,
 * without the address, which is a secret.
 */
export async function postOutside(
  address: string,
  { body, headers = {}, longestMs = LONGEST_MS }: Posted,
  { hosts, isPublic = isPublicAddress, ca }: Allowed = { hosts: env().WEBHOOK_HOSTS },
): Promise<Answer> {
  const whyNot = whyNotPost(address, hosts);
  if (whyNot !== null) throw new Error(`${whyNot}.`);
  const url = new URL(address);
  const signal = AbortSignal.timeout(longestMs);
  const answer = await new Promise<Answer>((resolve, reject) => {
    const asked = request(
      url,
      {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        // A connection of its own: one that is kept was looked at for another.
        agent: false,
        lookup: publicLookup(isPublic),
        signal,
        ca,
      },
      (response) => {
        readBeginning(response).then(
          (said) => resolve({ status: response.statusCode ?? 0, said }),
          reject,
        );
      },
    );
    asked.once("error", reject);
    asked.end(body);
  }).catch((error: unknown) => {
    throw signal.aborted
      ? new Error(`No answer within ${String(longestMs / 1000)} seconds.`)
      : error;
  });
  if (answer.status < 200 || answer.status > 299) throw new NotTaken(answer);
  return answer;
}

/** Why nothing is posted to this address, whatever stands behind its name; null where it may be. */
export function whyNotPost(address: string, hosts: readonly string[]): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:") return "Only https is posted to";
  if (!hosts.includes(url.hostname)) return `The host ${url.hostname} is not allowed`;
  if (isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0) return "A host has a name";
  if (url.username !== "" || url.password !== "") return "An address holds no password";
  return null;
}

/** Whatever comes after that nobody waits for. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    read.push(chunk);
    size += chunk.length;
    if (size >= READ_BYTES) break;
  }
  const words = Buffer.concat(read)
    .toString()
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return Array.from(words).slice(0, TOLD_LENGTH).join("");
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

import { createHash } from "node:crypto";
import type { Chain, KeptHead, Link } from "./read-trail";

export interface Walked {
  findings: string[];
  length: number;
  head: string;
}

type Known = Pick<Link, "seq" | "place"> & { hashes: string[] };

const BEGIN: Known = { seq: 0, place: 0, hashes: [""] };

/**
 * Walks a chain from its first event: each holds a hash over the one before it and over all of its own, so
 * that whatever was changed, taken out or put in shows at the first place where the two do not fit.
 */
export async function walkChain(
  chain: Chain,
  links: AsyncIterable<Link>,
  kept: readonly KeptHead[],
  onLink: (link: Link) => void,
): Promise<Walked> {
  const findings: string[] = [];
  const mine = new Map<number, KeptHead[]>();
  for (const one of kept.filter(({ id }) => id === chain.id)) {
    mine.set(one.length, [...(mine.get(one.length) ?? []), one]);
  }
  let before = BEGIN;
  for await (const link of links) {
    onLink(link);
    const { problem, known } = checkLink(before, link);
    if (problem !== null) findings.push(problem);
    for (const { head, from } of mine.get(link.place) ?? []) {
      if (head === link.hash) continue;
      findings.push(
        `${named(link)} is another than ${from} says: what stands up to it was rewritten`,
      );
    }
    before = known;
  }
  findings.push(...checkEnd(before, chain));
  const beyond = [...mine.keys()].filter((length) => length > before.place);
  for (const { length, from } of beyond.flatMap((length) => mine.get(length) ?? [])) {
    findings.push(`${missing(length - before.place)} at the end that ${from} knows of`);
  }
  return { findings, length: before.place, head: before.hashes[0] ?? "" };
}

function checkLink(before: Known, link: Link): { problem: string | null; known: Known } {
  const { seq, place, hash } = link;
  const gap = place - before.place - 1;
  const known = { seq, place, hashes: [hash] };
  if (gap > 0) {
    return { problem: `${missing(gap)} between ${String(before.seq)} and ${String(seq)}`, known };
  }
  if (gap < 0) {
    const problem = `${named(link)} is no link of the chain: it was put in or moved`;
    return { problem, known: before };
  }
  const computed = before.hashes.map((one) => hashOf(one, link.text));
  if (computed.includes(hash)) return { problem: null, known };
  // The next one fits what was stored, where the text was altered, or what is right, where the hash was.
  known.hashes.push(...computed);
  return { problem: `${named(link)} has been changed`, known };
}

function checkEnd(last: Known, { length, head }: Chain): string[] {
  if (length > last.place) {
    return [`${missing(length - last.place)} at the end, after ${String(last.seq)}`];
  }
  if (length < last.place) {
    return [
      `the end of the chain was put back to ${String(length)} of ${String(last.place)} events`,
    ];
  }
  return last.hashes.includes(head) ? [] : ["the end of the chain has been changed"];
}

export function hashOf(before: string, text: string): string {
  return createHash("sha256").update(Buffer.from(before, "hex")).update(text, "utf8").digest("hex");
}

function named({ seq, action, subject, actorName, at }: Link): string {
  return `event ${String(seq)} (${action} of ${subject}, by ${actorName}, ${at})`;
}

function missing(count: number): string {
  return count === 1 ? "an event is missing" : `${String(count)} events are missing`;
}

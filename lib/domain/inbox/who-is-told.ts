import type { Decision, Poll, Project } from "../project";
import { plainWords } from "../plain-words";
import { permits, type Role } from "../rights";

/** Somebody who may see the project. */
export interface Insider {
  id: string;
  name: string;
  role: Role;
}

/** Those whom a name in a project means: however it is spaced, without regard to capitals. */
export function calledSo(insiders: readonly Insider[], name: string | null): Insider[] {
  if (name === null) return [];
  return insiders.filter((one) => plainWords(one.name) === plainWords(name));
}

/** Whoever owns it since; nobody where the owner is the same as before. */
export function newOwners(
  insiders: readonly Insider[],
  before: string | null,
  after: string | null,
): Insider[] {
  const isSame = before !== null && after !== null && plainWords(before) === plainWords(after);
  return isSame ? [] : calledSo(insiders, after);
}

/** R10: whoever may approve what somebody else asked for. */
export function approvers(insiders: readonly Insider[], askedBy: string | null): Insider[] {
  return insiders.filter(({ id, role }) => id !== askedBy && permits(role, "waiver:approve"));
}

/**
 * R3: who is asked to look at what somebody claims and no check proves: those who are named for it, for
 * the project or as its sponsor; where none of them is another person with an account, whoever approves.
 */
export function confirmers(
  insiders: readonly Insider[],
  named: readonly (string | null)[],
  claimedBy: string | null,
): Insider[] {
  const others = insiders.filter(
    ({ id, role }) => id !== claimedBy && permits(role, "evidence:record"),
  );
  const answerable = named.flatMap((name) => calledSo(others, name));
  return answerable.length > 0 ? unique(answerable) : approvers(others, claimedBy);
}

/** R13: who has to know that a trigger comes due: its owner, else who answers for the project, else who signs. */
export function answerableFor(
  insiders: readonly Insider[],
  owner: string | null,
  ofProject: readonly (string | null)[],
): Insider[] {
  const own = calledSo(insiders, owner);
  if (own.length > 0) return own;
  const others = ofProject.flatMap((name) => calledSo(insiders, name));
  if (others.length > 0) return unique(others);
  return insiders.filter(({ role }) => permits(role, "decision:sign"));
}

/** R15: who has to know what becomes of a decision: who asked, took and answered it, and who answers for the project. */
export function concernedBy(
  insiders: readonly Insider[],
  { owner, sponsor }: Pick<Project, "owner" | "sponsor">,
  { askedBy, decidedBy }: Pick<Decision, "askedBy" | "decidedBy">,
  poll: Pick<Poll, "voices"> | null,
): Insider[] {
  const spoke = poll?.voices.flatMap(({ person, answeredBy }) => [person, answeredBy]) ?? [];
  const named = [askedBy, decidedBy, ...spoke].flatMap((one) => one ?? []);
  const accounts = new Set(named.flatMap(({ userId }) => userId ?? []));
  const answerable = [owner, sponsor].flatMap((name) => calledSo(insiders, name));
  return unique([...insiders.filter(({ id }) => accounts.has(id)), ...answerable]);
}

function unique(people: readonly Insider[]): Insider[] {
  return [...new Map(people.map((one) => [one.id, one])).values()];
}

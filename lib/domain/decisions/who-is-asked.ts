import { isSamePerson } from "../person";
import type { NamedFunction, Person, Voice } from "../project";

type Ruled = Pick<NamedFunction, "name" | "mayApprove">;

/**
 * R15: whose go approves is for the project to say. Of the functions that its rules name a poll leaves out
 * none and lets none approve that may not; whoever is asked beside them is heard. Names nothing where the
 * rules name nobody.
 */
export function whyNotByRules(
  ruled: readonly Ruled[],
  voices: readonly Pick<Voice, "function" | "mayApprove">[],
): string | null {
  if (ruled.length === 0) return null;
  const left = ruled.filter(({ name }) => !voices.some((one) => one.function === name));
  if (left.length > 0) {
    return `The rules of this project ask ${left.map(({ name }) => name).join(", ")} as well.`;
  }
  const more = voices.find(
    (one) => one.mayApprove && !ruled.some((of) => of.name === one.function && of.mayApprove),
  );
  return more
    ? `By the rules of this project ${more.function} is heard, but may not approve.`
    : null;
}

/** A function as a poll asks it: one of the two answers. */
export type Asked = Pick<Voice, "person" | "deputy" | "mayApprove">;

/**
 * R15: why no go can come of a poll, whatever its voices say. It takes so many people who may approve, each
 * counted once however many functions they answer for, and one of them at least neither asks nor opens it.
 */
export function whyNeverGo(
  askers: readonly Person[],
  minimumApprovers: number,
  voices: readonly Asked[],
): string | null {
  const approving = voices.filter((one) => one.mayApprove).map(speakersOf);
  const others = approving
    .flat()
    .filter((one) => !askers.some((asker) => isSamePerson(one, asker)));
  if (others.length === 0) {
    return "Nobody but who asks or opens it may approve: name another function whose go approves.";
  }
  const needed = Math.max(1, minimumApprovers);
  const most = countApprovers(approving);
  if (most >= needed) return null;
  const people = most === 1 ? "1 person" : `${most} people`;
  return `${needed} people have to approve, and ${people} at most can: name more whose go approves.`;
}

function speakersOf({ person, deputy }: Asked): Person[] {
  return [person, deputy].filter((one) => one !== null);
}

/** As many different people as can speak at once, one for each function: each moves on where another may speak. */
function countApprovers(functions: readonly Person[][]): number {
  const speaking = new Map<Person, number>();
  const people: Person[] = [];
  const known = (one: Person) => {
    const same = people.find((other) => isSamePerson(one, other));
    if (!same) people.push(one);
    return same ?? one;
  };
  const places = functions.map((speakers) => speakers.map(known));
  const isHeard = (at: number, tried: Set<Person>): boolean =>
    (places[at] ?? []).some((one) => {
      if (tried.has(one)) return false;
      tried.add(one);
      const before = speaking.get(one);
      if (before !== undefined && !isHeard(before, tried)) return false;
      speaking.set(one, at);
      return true;
    });
  return places.filter((_, at) => isHeard(at, new Set())).length;
}

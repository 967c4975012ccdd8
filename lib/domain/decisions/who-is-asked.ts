import type { NamedFunction, Voice } from "../project";

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

import { isAutomatic } from "@/lib/domain/truth/reasons";
import type { CheckKind, SubjectKind } from "@/lib/domain/vocabulary";

/** A check as a result may name it. */
export interface NamedCheck {
  id: string;
  key: string;
  kind: CheckKind;
  subject: { kind: SubjectKind; id: string; key: string };
}

/** What a result speaks of, why nobody can tell yet, or why it is not taken. */
export type Addressee<Check extends NamedCheck = NamedCheck> =
  | { check: Check }
  | { waits: string }
  | { problem: string };

/**
 * Of the checks that a name may mean: the one of that key, else the only one of a row of that key which runs
 * by itself. Where a name means two things, nothing is guessed.
 */
export function addresseeOf<Check extends NamedCheck>(
  name: string,
  checks: readonly Check[],
): Addressee<Check> {
  const itself = checks.find((check) => check.key === name);
  if (itself) {
    return isRun(itself)
      ? { check: itself }
      : { problem: `${name} is confirmed by a person, not by a program` };
  }
  const ofRow = checks.filter((check) => check.subject.key === name && isRun(check));
  const [only, another] = ofRow;
  if (only && another) {
    return { problem: `${name} has several checks. Name one: ${keysOf(ofRow)}` };
  }
  if (only) return { check: only };
  const byPeople = checks.some((check) => check.subject.key === name);
  return {
    waits: byPeople
      ? `${name} has no check that runs by itself`
      : `Nothing here is called ${name}, or it has no check`,
  };
}

function isRun({ kind }: NamedCheck): boolean {
  return isAutomatic({ kind });
}

function keysOf(checks: readonly NamedCheck[]): string {
  return checks.map(({ key }) => key).join(", ");
}

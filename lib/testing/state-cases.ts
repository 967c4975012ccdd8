import { expect, it } from "vitest";
import type { Check, Claim, Evidence, Waiver } from "@/lib/domain/project";
import { type StateResult, deriveState } from "@/lib/domain/truth/derive-state";
import type { ItemState } from "@/lib/domain/vocabulary";
import { NOW, type ProjectParts, buildProject, daysAgo, person, subject } from "./project-builder";

/** One item, `A`, and what is said, done and found about it. */
export const A = subject("item", "a");
export const ana = person("Ana");
export const ben = person("Ben");

export const claim = (row: Partial<Claim> = {}): Partial<Claim> => ({
  subject: A,
  by: ana,
  ...row,
});
export const check = (row: Partial<Check> = {}): Partial<Check> => ({ subject: A, ...row });
export const proof = (row: Partial<Evidence> = {}): Partial<Evidence> => ({ subject: A, ...row });
export const waiver = (row: Partial<Waiver> = {}): Partial<Waiver> => ({ subject: A, ...row });
export const withdrawn = { by: ana, at: daysAgo(0), reason: null };

export const command = check({ key: "runs" });
export const tests = check({ key: "tests" });
export const byHand = check({ key: "look", kind: "person" });

export function deriveItem(parts: ProjectParts, now = NOW): StateResult {
  return deriveState(buildProject({ items: [{ key: "a" }], ...parts }), A, now);
}

interface StateCase {
  says: string;
  parts: ProjectParts;
  state: ItemState;
  /** The kinds of the reasons, in order. */
  because: string[];
}

/** One test per sentence. */
export function stateTable(cases: StateCase[]): void {
  it.each(cases)("$says", ({ parts, state, because }) => {
    const result = deriveItem(parts);
    expect(result.state).toBe(state);
    expect(result.reasons.map((reason) => reason.kind)).toEqual(because);
  });
}

import type { Blocker } from "@/lib/domain/project";
import type { CurrentState } from "@/lib/features/evidence/types";
import type { BlockerFacts, HeldEnd } from "./schema";

/** What a blocker that was raised is answered with. */
export interface Raised {
  id: string;
  version: number;
  key: string;
}

/** R11: what the second of two who write on a blocker is shown. */
export interface BlockerConflict extends CurrentState {
  facts: BlockerFacts;
}

/** As a form begins. */
export const NOTHING_WRITTEN: BlockerFacts = {
  title: "",
  severity: "P1",
  actualState: "not started",
  finding: null,
  risk: null,
  cause: null,
  impact: null,
  requiredActions: [],
  owner: null,
  estimate: null,
  resolvingTaskKey: null,
  resolvingPhaseKey: null,
  holdsUp: [],
};

/** Of a blocker what can be written, and nothing else. */
export function toFacts(blocker: Blocker, holdsUp: HeldEnd[]): BlockerFacts {
  return {
    title: blocker.title,
    severity: blocker.severity,
    actualState: blocker.actualState,
    finding: blocker.finding,
    risk: blocker.risk,
    cause: blocker.cause,
    impact: blocker.impact,
    requiredActions: blocker.requiredActions,
    owner: blocker.owner,
    estimate: blocker.estimate,
    resolvingTaskKey: blocker.resolvingTaskKey,
    resolvingPhaseKey: blocker.resolvingPhaseKey,
    holdsUp,
  };
}

/** The facts in which two differ. */
export function differences(one: BlockerFacts, other: BlockerFacts): (keyof BlockerFacts)[] {
  const names = Object.keys(one) as (keyof BlockerFacts)[];
  return names.filter((name) => written(one, name) !== written(other, name));
}

/** What waits for it has no order. */
function written(facts: BlockerFacts, name: keyof BlockerFacts): string {
  if (name !== "holdsUp") return JSON.stringify(facts[name]);
  return JSON.stringify(facts.holdsUp.map(({ kind, key }) => `${kind} ${key}`).sort());
}

import type { Blocker } from "@/lib/domain/project";
import { inOrder } from "./access";
import type { BlockerFacts, HeldEnd } from "./schema";

/** What a blocker that was raised is answered with. */
export interface Raised {
  id: string;
  version: number;
  key: string;
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

export const BLOCKER_FACTS = Object.keys(NOTHING_WRITTEN) as (keyof BlockerFacts)[];

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
    holdsUp: inOrder(holdsUp),
  };
}

import type { CriterionKind } from "../vocabulary";
import type { VerdictResult } from "./compute-verdict";
import type { CriterionResult } from "./evaluate-criterion";
import { judgedGates } from "./findings";
import type { CriterionState, TriggerState } from "./reasons";

/** Of those not met: shown as claimed, and as refuted, which a claim may stand beside. */
export type CriterionCounts = Record<CriterionState | "claimed" | "refuted" | "total", number>;

/** The verdict in figures, to word it without the project. */
export interface VerdictCounts {
  triggers: Record<TriggerState, number> & { total: number };
  mustHaves: CriterionCounts;
  goCriteria: CriterionCounts;
  /** Of the phases that are not deferred. */
  gates: { passed: number; failed: number; waived: number; unknown: number; total: number };
  /** Not resolved; of these, said to be and waived. */
  p0Blockers: { total: number; claimedResolved: number; waived: number };
}

type Counted = Pick<VerdictResult, "criteria" | "triggers" | "gates" | "blockers">;

export function countVerdict({ criteria, triggers, gates, blockers }: Counted): VerdictCounts {
  const firing = count(triggers, (one) => one.state);
  const passing = count(judgedGates(gates), (one) => one.result);
  return {
    triggers: {
      fired: firing("fired"),
      counting: firing("counting"),
      cleared: firing("cleared"),
      unknown: firing("unknown"),
      waived: firing("waived"),
      total: triggers.length,
    },
    mustHaves: countCriteria(criteria, "must-have"),
    goCriteria: countCriteria(criteria, "go"),
    gates: {
      passed: passing("pass"),
      failed: passing("fail"),
      waived: passing("waived"),
      unknown: passing("unknown"),
      total: judgedGates(gates).length,
    },
    p0Blockers: {
      total: blockers.length,
      claimedResolved: count(blockers, (one) => one.standing)("claimed resolved"),
      waived: blockers.filter((one) => one.waiver !== null).length,
    },
  };
}

function countCriteria(all: readonly CriterionResult[], kind: CriterionKind): CriterionCounts {
  const criteria = all.filter((one) => one.criterion.kind === kind);
  const states = count(criteria, (one) => one.state);
  const shown = count(
    criteria.filter(({ state }) => state !== "met"),
    (one) => one.shown,
  );
  return {
    met: states("met"),
    unmet: states("unmet"),
    unknown: states("unknown"),
    waived: states("waived"),
    claimed: shown("claimed"),
    refuted: shown("refuted"),
    total: criteria.length,
  };
}

function count<Row, Word>(rows: readonly Row[], wordOf: (row: Row) => Word) {
  return (word: Word) => rows.filter((row) => wordOf(row) === word).length;
}

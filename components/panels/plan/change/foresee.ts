import type { Obstacle } from "@/lib/domain/project";
import type { PlanModel, PlanRow } from "../contract";
import { mapRows } from "../rows-of";

export type Verb = "claim" | "withdraw" | "exclude" | "include" | "start" | "stop";

export interface Change {
  /** The row as it was on screen when it was asked for. */
  row: PlanRow;
  verb: Verb;
  /** Why it is not applicable, why another's claim is withdrawn, or why it is claimed all the same. */
  reason: string | null;
  /** What is open before it, as far as the server has said so. */
  open: Obstacle[];
  by: string;
  at: string;
}

/** The row as the rules will show it once the change is written: a claim never outweighs evidence. */
export function foreseeRow(row: PlanRow, { verb, reason, open, by, at }: Change): PlanRow {
  const beneath = row.beneath ?? row.state;
  switch (verb) {
    case "claim": {
      const again = beneath === "refuted" && { again: true as const };
      const isOpen = beneath === "to do" || beneath === "in progress";
      const inSpiteOf = reason !== null && open.length > 0 && { override: { reason, open } };
      const claimed = { ...row, claim: { by, at, mine: true as const, ...again, ...inSpiteOf } };
      return isOpen ? withBeneath(claimed, "claimed") : claimed;
    }
    case "withdraw": {
      const { claim: _, ...open } = row;
      const isOnlySaid = beneath === "claimed" && !row.unproven;
      return isOnlySaid ? withBeneath(open, row.status ?? "to do") : open;
    }
    case "exclude":
      return {
        ...row,
        state: "not applicable",
        beneath,
        notApplicable: { by, reason: reason ?? "" },
      };
    case "include": {
      const { notApplicable: _, ...applicable } = row;
      return { ...applicable, state: beneath };
    }
    case "start": {
      const started = { ...row, status: "in progress" as const };
      return beneath === "to do" ? withBeneath(started, "in progress") : started;
    }
    case "stop": {
      const { status: _, ...stopped } = row;
      return beneath === "in progress" ? withBeneath(stopped, "to do") : stopped;
    }
  }
}

/** The plan with changes that are under way; what they do not touch stays the same object. */
export function foreseePlan(model: PlanModel, changes: readonly Change[]): PlanModel {
  if (changes.length === 0) return model;
  const ofRow = new Map<string, Change[]>();
  for (const change of changes) {
    ofRow.set(change.row.id, [...(ofRow.get(change.row.id) ?? []), change]);
  }
  return mapRows(model, (row) => (ofRow.get(row.id) ?? []).reduce(foreseeRow, row));
}

/** Whether a row is as a change would have it: then it is of no matter how it came to be so. */
export function isAsWanted(row: PlanRow, verb: Verb): boolean {
  switch (verb) {
    case "claim":
      return row.claim?.mine === true && !row.claim.failedSince;
    case "withdraw":
      return row.claim === undefined;
    case "exclude":
      return row.notApplicable !== undefined;
    case "include":
      return row.notApplicable === undefined;
    case "start":
      return row.status === "in progress";
    case "stop":
      return row.status !== "in progress";
  }
}

function withBeneath(row: PlanRow, beneath: PlanRow["state"]): PlanRow {
  const isShown = row.beneath === undefined || row.beneath === row.state;
  return isShown ? { ...row, state: beneath } : { ...row, beneath };
}

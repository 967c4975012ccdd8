import { isSamePerson } from "../person";
import type { Person, Project, Subject } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { VERDICTS } from "../vocabulary";
import { computeVerdict } from "./compute-verdict";
import {
  conditionsOf,
  type Finding,
  findingsAgainst,
  judgedGates,
  type VerdictInputs,
} from "./findings";

/** What keeps the verdict from being better, and weighs less after a write than before it. */
export interface Eased {
  kind: "criterion" | "gate" | "item" | "blocker" | "verdict";
  /** Of an item the gate that it decides; of everything else its own. */
  key: string;
  gate: string | null;
  /** Something has been looked at and found wrong: evidence, a measurement, a day that has passed. */
  hasFailed: boolean;
}

interface Weighed extends Eased {
  /** A key may be written anew, and the row is the same still. */
  id: string;
  subject: Subject | null;
  /** What speaks against GO weighs more than a condition, and what has failed more than what nobody proved. */
  weight: number;
}

export interface Easing {
  eased: Eased[];
  /** All who ever claimed any of what has failed. */
  claimedBy: Person[];
}

/**
 * R12: what of all that decides becomes better from one aggregate to another, each by itself and not the
 * verdict alone: a trigger, a must-have or go criterion, a gate and every line that decides it, a P0 blocker.
 * What is there no more weighs nothing. Asked of a write that is no evidence it is what that write has eased.
 */
export function easedBy(before: Project, after: Project, now: string): Easing {
  const then = new Map(weigh(after, now).map((one) => [one.id, one.weight]));
  const eased = weigh(before, now).filter(({ id, weight }) => (then.get(id) ?? 0) < weight);
  if (eased.length === 0 && rankOf(after, now) < rankOf(before, now)) return BY_BEING_JUDGED;
  const { claimsOf } = indexProject(before);
  return {
    eased: eased.map(({ kind, key, gate, hasFailed }) => ({ kind, key, gate, hasFailed })),
    claimedBy: eased.flatMap(({ subject, hasFailed }) =>
      hasFailed && subject ? listed(claimsOf, subjectId(subject)).map(({ by }) => by) : [],
    ),
  };
}

/** There was nothing to judge by, and now there is: all of it met, as it was before it was asked for. */
const BY_BEING_JUDGED: Easing = {
  eased: [{ kind: "verdict", key: "", gate: null, hasFailed: false }],
  claimedBy: [],
};

function rankOf(project: Project, now: string): number {
  return VERDICTS.indexOf(computeVerdict(project, now).verdict);
}

interface Easer extends Person {
  mayApprove: boolean;
}

/**
 * What a write lacks that eases this and is no evidence. What nobody has proved yet takes a reason, on record
 * with who gave it (R6). What has failed takes two people, as a waiver does (R10): an approver who has not
 * claimed any of it, and a reason too.
 */
export function lacksToEase(
  { eased, claimedBy }: Easing,
  by: Easer,
  reason: string | null,
): "reason" | "approver" | null {
  if (eased.length === 0) return null;
  const isAnother = !claimedBy.some((claimant) => isSamePerson(claimant, by));
  if (eased.some(({ hasFailed }) => hasFailed) && !(by.mayApprove && isAnother)) return "approver";
  return reason === null ? "reason" : null;
}

const AGAINST = 2;
const CONDITION = 1;

function weigh(project: Project, now: string): Weighed[] {
  const verdict = computeVerdict(project, now);
  return [
    ...findingsAgainst(verdict).flatMap((one) => weighed(one, AGAINST)),
    ...conditionsOf(verdict).flatMap((one) => weighed(one, CONDITION)),
    ...linesOf(verdict),
  ].map((one) => ({ ...one, weight: 2 * one.weight + (one.hasFailed ? 1 : 0) }));
}

function weighed(finding: Finding, weight: number): Weighed | [] {
  const own = { gate: null, weight };
  switch (finding.kind) {
    case "trigger": {
      const { criterion, fired } = finding.trigger;
      return { ...own, ...named("criterion", criterion), hasFailed: fired };
    }
    case "criterion": {
      const { criterion, shown } = finding.result;
      // How many blockers are open nobody has measured: they are written down.
      const hasFailed = shown === "refuted" && criterion.rule.kind !== "blockers";
      return { ...own, ...named("criterion", criterion), hasFailed };
    }
    case "blocker": {
      const { blocker, state } = finding.blocker;
      return { ...own, ...named("blocker", blocker), hasFailed: state === "refuted" };
    }
    case "gate": {
      const { phase, result } = finding.gate;
      const id = `gate ${phase.id}`;
      const hasFailed = result === "fail";
      return { ...own, kind: "gate", id, key: phase.key, subject: null, hasFailed };
    }
    case "nothing to judge by":
      return [];
  }
}

function named<Kind extends "criterion" | "blocker" | "item">(
  kind: Kind,
  { id, key }: { id: string; key: string },
) {
  return { kind, id: `${kind} ${id}`, key, subject: { kind, key } };
}

/** A gate that stays shut may lose a line that kept it so: that line would be missed once it opens. */
function linesOf({ gates }: VerdictInputs): Weighed[] {
  return judgedGates(gates).flatMap((gate) =>
    gate.criteria.flatMap(({ item, state, decides }): Weighed[] => {
      if (!decides || state === "verified" || state === "not applicable") return [];
      const weight = state === "waived" ? CONDITION : AGAINST;
      const hasFailed = state === "refuted";
      return [{ ...named("item", item), gate: gate.phaseKey, weight, hasFailed }];
    }),
  );
}

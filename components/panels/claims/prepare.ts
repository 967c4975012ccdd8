import { inTimeOrder } from "@/lib/domain/instant";
import type { Claim, Evidence, Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import {
  type ClaimFate,
  type ClaimOutcome,
  claimOutcomes,
} from "@/lib/domain/truth/claim-outcomes";
import { formatMoment, formatSince } from "@/lib/format/moments";
import type { ChainModel } from "../words/evidence-chains";
import { hrefOf } from "../words/href-of";
import { wordOverride } from "../words/override-words";
import { wordSubject } from "../words/subject-name";
import type { ClaimRow, ClaimsModel } from "./contract";

/** Refuted and withdrawn ones stay: what was said was said. */
export function prepareClaims(project: Project, now: string): ClaimsModel {
  const outcomes = inTimeOrder(claimOutcomes(project), (one) => one.claim.at).reverse();
  return { rows: outcomes.map((outcome) => toRow(project, outcome, now)) };
}

function toRow(project: Project, outcome: ClaimOutcome, now: string): ClaimRow {
  const { claim, fate } = outcome;
  const { subject } = claim;
  return {
    id: claim.id,
    fate,
    text: wordSubject(project, subject),
    href: hrefOf(project.slug, subject),
    chain: chainOf(project, outcome, now),
    override: claim.override && wordOverride(claim.override),
    withdrawn: claim.withdrawal && wordWithdrawal(claim.withdrawal, now),
  };
}

function chainOf(
  project: Project,
  { claim, fate, evidence }: ClaimOutcome,
  now: string,
): ChainModel {
  const { by, at, statement, note } = claim;
  const said = [formatMoment(at, now), statement, note].filter((words) => words !== null);
  return {
    claim: { state: CLAIM_STATES[fate], title: `Claimed by ${by.name}`, note: said.join(", ") },
    checks: evidence ? [answerOf(project, fate, evidence, now)] : [],
  };
}

const CLAIM_STATES = {
  standing: "claimed",
  confirmed: "claimed",
  refuted: "claimed",
  withdrawn: "not applicable",
} as const satisfies Record<ClaimFate, string>;

function answerOf(
  project: Project,
  fate: ClaimFate,
  evidence: Evidence,
  now: string,
): ChainModel["checks"][number] {
  const { checkKey, exitCode, outcome, run, by, at, excerpt } = evidence;
  const check = checkKey === null ? undefined : indexProject(project).checks.get(checkKey);
  return {
    check: check ? (check.command ?? check.label ?? "a second person") : "found without a check",
    link: fate === "refuted" ? "broken" : "holds",
    evidence: {
      state: fate === "refuted" ? "refuted" : "verified",
      title: exitCode === null ? outcome : `exit ${String(exitCode)}`,
      note: `${run ?? by.name}, ${formatSince(at, now)}`,
    },
    excerpt,
  };
}

function wordWithdrawal({ by, at, reason }: NonNullable<Claim["withdrawal"]>, now: string): string {
  const who = `Withdrawn by ${by.name}, ${formatMoment(at, now)}`;
  return reason === null ? who : `${who}: ${reason}`;
}

import { isByProgram, isSamePerson } from "@/lib/domain/person";
import type {
  Check,
  ChecklistItem,
  Estimate,
  Person,
  Project,
  Subject,
  Task,
} from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import { formatEffort } from "@/lib/format/effort";
import { hasFailedSince } from "../../words/claim-standing";
import type { PlanClaim, PlanRow } from "../contract";
import { A_PERSON, evidenceTitle } from "./evidence-words";
import { shortCommand } from "./short-command";
import { waitsOf } from "./before";

/** Who looks, and as of when. */
export interface Look {
  viewer: Person;
  now: string;
  /** Estimates in words: most plans have few that differ. */
  efforts: Map<string, string>;
}

/** What does not hold of a row is undefined, which no JSON has. */
export function taskRow(
  project: Project,
  task: Task,
  lockedBy: string | null,
  look: Look,
): PlanRow {
  const subject = { kind: "task", key: task.key } as const;
  const state = deriveState(project, subject, look.now);
  return {
    kind: "task",
    text: task.title,
    ...sharedFields(project, state, task, look),
    ...waitsOf(project, task, lockedBy, look.now),
    effort: task.estimate ? effortText(task.estimate, look) : undefined,
    proof: proofOf(checksOf(project, subject)),
  };
}

export function itemRow(project: Project, item: ChecklistItem, look: Look): PlanRow {
  const subject = { kind: "item", key: item.key } as const;
  const state = deriveState(project, subject, look.now);
  const decides = item.blocking || (item.list !== "exit" && item.list !== "entrance");
  return {
    kind: "item",
    text: item.text,
    ...sharedFields(project, state, item, look),
    run: runOf(state, checksOf(project, subject)),
    informs: decides ? undefined : true,
  };
}

function sharedFields(
  project: Project,
  found: StateResult,
  row: Task | ChecklistItem,
  look: Look,
): Omit<PlanRow, "kind" | "text"> {
  const { state, beneath, unproven, evidence, notApplicable } = found;
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    state,
    beneath: beneath === state ? undefined : beneath,
    status: row.status === "to do" ? undefined : row.status,
    unproven: unproven ? whyUnproven(found) : undefined,
    priority: row.priority ?? undefined,
    owner: row.owner ?? undefined,
    dueOn: row.dueOn ?? undefined,
    component: row.componentKey ?? undefined,
    foundAt: evidence?.at,
    claim: claimOf(project, found, look),
    notApplicable: notApplicable
      ? { by: notApplicable.by.name, reason: notApplicable.reason }
      : undefined,
  };
}

/** Both where several checks disagree would be one too many: that it could not fail weighs more. */
function whyUnproven({ reasons }: StateResult): PlanRow["unproven"] {
  const vacuous = "ran what cannot fail";
  return reasons.some(({ kind }) => kind === vacuous) ? vacuous : "never seen failing";
}

function effortText(estimate: Estimate, { efforts }: Look): string {
  const { low, likely, high, unit } = estimate;
  const name = `${low} ${likely ?? ""} ${high} ${unit}`;
  const text = efforts.get(name) ?? formatEffort(estimate);
  efforts.set(name, text);
  return text;
}

function claimOf(
  project: Project,
  { claim, reasons }: StateResult,
  { viewer }: Look,
): PlanClaim | undefined {
  if (!claim) return undefined;
  return {
    by: claim.by.name,
    at: claim.at,
    mine: isSamePerson(claim.by, viewer) ? true : undefined,
    byProgram: isByProgram(claim.by) ? true : undefined,
    failedSince: hasFailedSince(project, claim) ? true : undefined,
    again: reasons.some(({ kind }) => kind === "claimed again") ? true : undefined,
    override: claim.override ?? undefined,
  };
}

function checksOf(project: Project, subject: Subject): readonly Check[] {
  return listed(indexProject(project).checksOf, subjectId(subject));
}

function proofOf(checks: readonly Check[]): string | undefined {
  const [first] = checks;
  if (!first) return undefined;
  const words = first.command ?? first.label ?? (first.kind === "person" ? A_PERSON : first.key);
  const more = checks.length > 1 ? ` +${checks.length - 1}` : "";
  return `${shortCommand(words)}${more}`;
}

/** Nothing where there is nothing to run. */
function runOf(
  { evidence, checks: results }: StateResult,
  checks: readonly Check[],
): string | undefined {
  const shown = evidence ?? results.find((one) => one.evidence !== null)?.evidence;
  if (shown?.run) return `${shown.run}, ${evidenceTitle(shown)}`;
  if (shown) return `${evidenceTitle(shown)}, ${shown.by.name}`;
  return checks.length > 0 ? "no run yet" : undefined;
}

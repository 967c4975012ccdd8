import { isSamePerson } from "@/lib/domain/person";
import type { Check, ChecklistItem, Person, Project, Subject, Task } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import { toMs } from "@/lib/domain/instant";
import { formatShortDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import type { PlanClaim, PlanRow } from "../contract";
import { A_PERSON, evidenceTitle } from "./evidence-words";
import { shortCommand } from "./short-command";
import { waitsOf } from "./before";

/** Who looks, and as of when. */
export interface Look {
  viewer: Person;
  now: string;
}

export function taskRow(
  project: Project,
  task: Task,
  lockedBy: string | null,
  look: Look,
): PlanRow {
  const subject = { kind: "task", key: task.key } as const;
  const checks = checksOf(project, subject);
  const proof = proofOf(checks);
  return {
    kind: "task",
    text: task.title,
    ...sharedFields(project, subject, task, look),
    ...waitsOf(project, task, lockedBy, look.now),
    ...(task.estimate && { effort: formatEffort(task.estimate) }),
    ...(proof !== null && { proof }),
  };
}

export function itemRow(project: Project, item: ChecklistItem, look: Look): PlanRow {
  const subject = { kind: "item", key: item.key } as const;
  const decides = item.blocking || (item.list !== "exit" && item.list !== "entrance");
  const run = runOf(deriveState(project, subject, look.now), checksOf(project, subject));
  return {
    kind: "item",
    text: item.text,
    ...sharedFields(project, subject, item, look),
    ...(run !== null && { run }),
    ...(!decides && { informs: true }),
  };
}

type SharedFields = Omit<PlanRow, "kind" | "text">;

function sharedFields(
  project: Project,
  subject: Subject,
  row: Task | ChecklistItem,
  look: Look,
): SharedFields {
  const found = deriveState(project, subject, look.now);
  const { state, beneath, evidence, claim, notApplicable } = found;
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    state,
    ...(beneath !== state && { beneath }),
    ...(row.status !== "to do" && { status: row.status }),
    ...(found.unproven && { unproven: true }),
    ...(row.priority && { priority: row.priority }),
    ...(row.owner !== null && { owner: row.owner }),
    ...(row.dueOn !== null && { due: formatShortDay(row.dueOn, look.now) }),
    ...(evidence && { foundAt: evidence.at }),
    ...(claim && { claim: claimOf(project, found, look) }),
    ...(notApplicable && {
      notApplicable: { by: notApplicable.by.name, reason: notApplicable.reason },
    }),
  };
}

function claimOf(
  project: Project,
  { subject, claim, reasons }: StateResult,
  { viewer }: Look,
): PlanClaim | undefined {
  if (!claim) return undefined;
  const since = toMs(claim.at);
  const failedSince = listed(indexProject(project).evidenceOf, subjectId(subject)).some(
    (one) => one.outcome === "failed" && toMs(one.at) >= since,
  );
  return {
    by: claim.by.name,
    at: claim.at,
    ...(isSamePerson(claim.by, viewer) && { mine: true }),
    ...(failedSince && { failedSince }),
    ...(reasons.some(({ kind }) => kind === "claimed again") && { again: true }),
  };
}

function checksOf(project: Project, subject: Subject): readonly Check[] {
  return listed(indexProject(project).checksOf, subjectId(subject));
}

function proofOf(checks: readonly Check[]): string | null {
  const [first] = checks;
  if (!first) return null;
  const words = first.command ?? first.label ?? (first.kind === "person" ? A_PERSON : first.key);
  const more = checks.length > 1 ? ` +${checks.length - 1}` : "";
  return `${shortCommand(words)}${more}`;
}

/** Null where there is nothing to run. */
function runOf(
  { evidence, checks: results }: StateResult,
  checks: readonly Check[],
): string | null {
  const shown = evidence ?? results.find((one) => one.evidence !== null)?.evidence;
  if (shown?.run) return `${shown.run}, ${evidenceTitle(shown)}`;
  if (shown) return `${evidenceTitle(shown)}, ${shown.by.name}`;
  return checks.length > 0 ? "no run yet" : null;
}

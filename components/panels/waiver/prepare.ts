import { addDays, dayOf } from "@/lib/domain/instant";
import { isSamePerson } from "@/lib/domain/person";
import type { Person, Project, Subject, Waiver } from "@/lib/domain/project";
import { indexProject, recordsOf } from "@/lib/domain/project-index";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import { isWaiting, lastExpiry } from "@/lib/features/waivers/access";
import { formatShortDay } from "@/lib/format/dates";
import { formatMoment } from "@/lib/format/moments";
import { wordStateReason } from "../words/state-reasons";
import { wordSubject } from "../words/subject-name";
import type { WaitingWaiver, WaiverModel } from "./contract";

export interface WaiverViewer extends Person {
  mayRequest: boolean;
  mayApprove: boolean;
}

const PROPOSED_DAYS = 30;

/** Null for what the project does not hold. */
export function prepareWaiver(
  project: Project,
  subject: Subject,
  viewer: WaiverViewer,
  now: string,
): WaiverModel | null {
  const { kind, key } = subject;
  const { tasks, items, blockers, criteria } = indexProject(project);
  const row = { task: tasks, item: items, blocker: blockers, criterion: criteria }[kind].get(key);
  if (!row) return null;
  const state = deriveState(project, subject, now);
  const waiting = recordsOf(project, subject).waivers.find((one) => isWaiting(one, now));
  return {
    slug: project.slug,
    target: { kind, id: row.id, version: row.version },
    text: wordSubject(project, subject),
    beneath: state.beneath,
    reasons: reasonsOf(state, now),
    waiting: waiting ? waitingOf(waiting, viewer, now) : null,
    inForce: state.waiver && wordInForce(state.waiver, now),
    days: {
      first: dayOf(now),
      last: lastExpiry(now),
      proposed: dayOf(addDays(now, PROPOSED_DAYS)),
    },
    mayRequest: viewer.mayRequest,
    mayApprove: viewer.mayApprove,
  };
}

function reasonsOf({ reasons }: StateResult, now: string): string[] {
  return reasons
    .filter(({ kind }) => kind !== "waived" && kind !== "waiver not in force")
    .map((reason) => wordStateReason(reason, now));
}

function waitingOf(waiver: Waiver, viewer: Person, now: string): WaitingWaiver {
  const { id, version, reason, requestedBy, requestedAt, expiresOn } = waiver;
  return {
    id,
    version,
    reason,
    asked: `${requestedBy.name}, ${formatMoment(requestedAt, now)}`,
    until: formatShortDay(expiresOn, now),
    mine: isSamePerson(requestedBy, viewer),
  };
}

function wordInForce({ expiresOn, approvedBy, reason }: Waiver, now: string): string {
  return `Waived until ${formatShortDay(expiresOn, now)}, approved by ${approvedBy?.name ?? "nobody"}: ${reason}`;
}

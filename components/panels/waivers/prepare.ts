import { dayOf } from "@/lib/domain/instant";
import type { Project, Waiver } from "@/lib/domain/project";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { whyNotInForce } from "@/lib/domain/truth/waiver";
import { formatShortDay } from "@/lib/format/dates";
import { formatMoment } from "@/lib/format/moments";
import { hrefOf } from "../words/href-of";
import { wordSubject } from "../words/subject-name";
import type { WaiverRow, WaiverStanding, WaiversModel } from "./contract";

const ORDER: readonly WaiverStanding[] = ["asked", "in force", "without effect", "expired"];

export function prepareWaivers(project: Project, mayAct: boolean, now: string): WaiversModel {
  const rows = project.waivers.map((waiver) => toRow(project, waiver, now));
  rows.sort((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing));
  return { slug: project.slug, mayAct, rows };
}

function toRow(project: Project, waiver: Waiver, now: string): WaiverRow {
  const { id, subject, reason, requestedBy, requestedAt, approvedBy, approvedAt } = waiver;
  const standing = standingOf(waiver, now);
  return {
    id,
    subject,
    text: wordSubject(project, subject),
    href: hrefOf(project.slug, subject),
    standing,
    lapse: standing === "without effect" ? whyNotInForce(waiver, now) : null,
    beneath: deriveState(project, subject, now).beneath,
    reason,
    asked: `${requestedBy.name}, ${formatMoment(requestedAt, now)}`,
    approved:
      approvedBy && approvedAt ? `${approvedBy.name}, ${formatMoment(approvedAt, now)}` : null,
    until: formatShortDay(waiver.expiresOn, now),
  };
}

function standingOf(waiver: Waiver, now: string): WaiverStanding {
  const lapse = whyNotInForce(waiver, now);
  if (lapse === null) return "in force";
  if (lapse === "expired" || waiver.expiresOn < dayOf(now)) return "expired";
  return lapse === "not approved" ? "asked" : "without effect";
}

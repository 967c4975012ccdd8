import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { isSamePerson } from "@/lib/domain/person";
import type { Person, Project, Subject } from "@/lib/domain/project";
import { indexProject, listed, recordsOf, subjectId } from "@/lib/domain/project-index";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { StateReason } from "@/lib/domain/truth/reasons";
import type { Comment } from "@/lib/features/comments/types";
import { formatShortDay } from "@/lib/format/dates";
import { formatMoment } from "@/lib/format/moments";
import { commentParts } from "../words/comment-parts";
import { evidenceChain } from "../words/evidence-chains";
import { type Happened, wordHappened } from "../words/event-words";
import { hrefOf } from "../words/href-of";
import { nameItem } from "../words/item-name";
import { endLine } from "../words/place-line";
import { wordStateReason } from "../words/state-reasons";
import type { ActivityLine, CommentModel, ItemModel, ItemWaiver } from "./contract";
import type { ItemRow } from "./find-item";
import { describeItem } from "./describe";
import { isWaiting, whyNotApprove } from "@/lib/features/waivers/access";
import { toRowCheck } from "../words/row-check";
import { whyNotInForce } from "@/lib/domain/truth/waiver";

interface Known {
  project: Project;
  item: ItemRow;
  comments: readonly Comment[];
  /** The newest changes, and how many there were in all. */
  events: readonly (Happened & { id: string; at: string; actorName: string })[];
  total: number;
}

type Viewer = Person & { mayComment: boolean; mayApprove: boolean; mayEditChecks: boolean };

export function prepareItem(known: Known, viewer: Viewer, now: string): ItemModel {
  const { project, item, comments, events, total } = known;
  const { kind, row } = item;
  const subject = subjectOf(item);
  return {
    slug: project.slug,
    about: { kind, id: row.id },
    name: nameItem(kind, row.key),
    ...describeItem(project, item, now),
    ...(subject
      ? proofOf(project, subject, viewer, now)
      : { chain: null, reasons: [], waivers: [], checks: null }),
    ...neighboursOf(project, item, now),
    links: linksOf(project, item, subject),
    comments: comments.map((one) => commentOf(project, one, viewer, now)),
    activity: events.map((event) => activityOf(event, now)),
    earlier: total - events.length,
    mayComment: viewer.mayComment,
    mayEditChecks: viewer.mayEditChecks,
  };
}

/** Of a risk and a metric nothing is claimed. */
function subjectOf({ kind, row }: ItemRow): Subject | null {
  const known = SUBJECT_KINDS.find((one) => one === kind);
  return known === undefined ? null : { kind: known, key: row.key };
}

/** What the chain shows by itself. */
const IN_CHAIN = new Set<StateReason["kind"]>([
  "claimed",
  "claimed again",
  "no evidence",
  "work status",
]);

function proofOf(
  project: Project,
  subject: Subject,
  viewer: Viewer,
  now: string,
): Pick<ItemModel, "chain" | "reasons" | "waivers" | "checks"> {
  const { reasons } = deriveState(project, subject, now);
  return {
    chain: chainOf(project, subject, now),
    reasons: reasons
      .filter(({ kind }) => !IN_CHAIN.has(kind))
      .map((reason) => wordStateReason(reason, now)),
    checks: recordsOf(project, subject).checks.map(toRowCheck),
    waivers: recordsOf(project, subject).waivers.map((waiver): ItemWaiver => {
      const { id, requestedBy, approvedBy, reason } = waiver;
      const until = formatShortDay(waiver.expiresOn, now);
      if (isWaiting(waiver, now)) {
        const text = `${requestedBy.name} asked for a waiver until ${until}`;
        const mayAnswer = viewer.mayApprove && whyNotApprove(waiver, viewer, now) === null;
        return { id, state: "to do", text, reason, mayAnswer };
      }
      const isOver = whyNotInForce(waiver, now) !== null;
      const by = approvedBy ? `, approved by ${approvedBy.name}` : "";
      const text = isOver
        ? `A waiver until ${until} does not hold${by}`
        : `Waived until ${until}${by}`;
      return { id, state: isOver ? "not applicable" : "waived", text, reason, mayAnswer: false };
    }),
  };
}

/** What was printed stands with the runs. */
function chainOf(project: Project, subject: Subject, now: string): ItemModel["chain"] {
  const chain = evidenceChain(project, subject, now) ?? {
    claim: { state: "to do", title: "Nobody claims it", note: "" },
    checks: [],
  };
  return { ...chain, checks: chain.checks.map((check) => ({ ...check, excerpt: null })) };
}

function neighboursOf(
  project: Project,
  { kind, row }: ItemRow,
  now: string,
): Pick<ItemModel, "before" | "after"> {
  if (kind !== "task" && kind !== "blocker") return { before: [], after: [] };
  const name = subjectId({ kind, key: row.key });
  const { dependenciesBefore, dependenciesAfter } = indexProject(project);
  return {
    before: listed(dependenciesBefore, name).map(({ blocking }) => endLine(project, blocking, now)),
    after: listed(dependenciesAfter, name).map(({ dependent }) => endLine(project, dependent, now)),
  };
}

const HOMES: Record<ItemRow["kind"], string> = {
  task: "On the plan",
  item: "On the plan",
  blocker: "Among the blockers",
  risk: "Among the risks",
  criterion: "On the go / no-go page",
  metric: "Among the metrics",
};

function linksOf(
  project: Project,
  { kind, row }: ItemRow,
  subject: Subject | null,
): ItemModel["links"] {
  const home = hrefOf(project.slug, { kind, key: row.key });
  const runs = subject ? recordsOf(project, subject).evidence : [];
  const urls = [...new Set(runs.flatMap(({ url }) => url ?? []))];
  return [
    ...(home === null ? [] : [{ text: HOMES[kind], href: home }]),
    ...urls.map((url) => ({ text: url, href: url })),
  ];
}

function commentOf(project: Project, comment: Comment, viewer: Viewer, now: string): CommentModel {
  const { id, version, by, at, editedAt, deletedAt, body, mentions } = comment;
  return {
    id,
    version,
    by: by.name,
    isOwn: viewer.mayComment && isSamePerson(by, viewer),
    when: formatMoment(at, now),
    edited: editedAt && `edited ${formatMoment(editedAt, now)}`,
    deleted: deletedAt && `Deleted by ${by.name}, ${formatMoment(deletedAt, now)}.`,
    parts: commentParts(project, body, mentions),
    body,
  };
}

function activityOf(event: Known["events"][number], now: string): ActivityLine {
  const { did, changes } = wordHappened(event);
  return {
    id: event.id,
    text: `${event.actorName} ${did}`,
    when: formatMoment(event.at, now),
    changes,
  };
}

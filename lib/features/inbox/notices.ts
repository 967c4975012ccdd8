import "server-only";
import {
  approvers,
  calledSo,
  confirmers,
  type Insider,
  newOwners,
} from "@/lib/domain/inbox/who-is-told";
import type { Person } from "@/lib/domain/project";
import { SUBJECT_KINDS, type SubjectKind } from "@/lib/domain/vocabulary";
import { listInsiders } from "@/lib/features/people/data";
import type { Change, Facts, Following } from "@/lib/platform/transaction";
import {
  type AboutByKey,
  type Concerned,
  findAbout,
  findConcerned,
  readStandings,
  type Standing,
} from "./data";
import { dropNotices, dropTakenBack, notify, settleNotices, type Waiting } from "./mutations";
import { type NoticeKind, TOLD_OF } from "./constants";

/** What one change makes somebody know of. */
interface Telling {
  kind: NoticeKind;
  about: AboutByKey;
  told: string | null;
  once: string;
  to: (insiders: readonly Insider[]) => readonly Pick<Insider, "id">[];
}

/** A write as far as it is about one project. */
interface Written extends Following {
  projectId: string;
}

/**
 * Who has to know of a write, written with it: in as many statements for five hundred changes as for one,
 * and in none for what concerns nobody. Nobody is told of what they did themselves; what is taken back takes
 * along what it told, as far as nobody has read it.
 */
export async function tellWhoHasToKnow(following: Following): Promise<void> {
  const { scope } = following;
  const ofProjects = new Map<string, Change[]>();
  for (const change of following.changes) {
    const projectId = "projectId" in scope ? scope.projectId : change.projectId;
    if (projectId === undefined) continue;
    const changes = ofProjects.get(projectId);
    if (changes) changes.push(change);
    else ofProjects.set(projectId, [change]);
  }
  for (const [projectId, changes] of ofProjects) {
    await tellOfProject({ ...following, projectId, changes });
  }
}

async function tellOfProject(given: Written): Promise<void> {
  const { tx, at, requestId, projectId } = given;
  const written = { ...given, changes: await whatIsNew(given) };
  await settleNotices(tx, projectId, written.changes.flatMap(settledBy), at);
  await dropNotices(tx, projectId, written.changes.flatMap(droppedBy));
  const known = await readKnown(written);
  const tellings = tellingsOf(written, known);
  const isOfInsiders = tellings.some(({ kind }) => kind !== "mention");
  const insiders = isOfInsiders ? (known.insiders ?? (await listInsiders({ projectId }, tx))) : [];
  const notices = tellings.flatMap(({ to, ...telling }) =>
    to(insiders)
      .filter(({ id }) => id !== telling.by.userId)
      .map(({ id: userId }) => ({ ...telling, userId, projectId, requestId })),
  );
  await notify(tx, notices, at);
}

/** Of changes that take others back those that thereby make something again. */
async function whatIsNew({ tx, projectId, changes }: Written): Promise<readonly Change[]> {
  const takenBack = [...new Set(changes.flatMap(({ takesBack }) => takesBack ?? []))];
  if (takenBack.length === 0) return changes;
  const again = await dropTakenBack(tx, projectId, takenBack);
  return changes.filter(({ takesBack }) => takesBack === undefined || again.has(takesBack));
}

/** What no longer waits for anybody waits for nobody. */
function settledBy({ action, subject, before, after }: Change): Waiting[] {
  switch (action) {
    case "waiver.approved":
    case "waiver.refused":
    case "waiver.withdrawn": {
      const { id } = factsOf(factsOf(before)["waiver"]);
      return [{ kind: "waiver", subjectId: subject.id, once: onceOf("waiver", text(id)) }];
    }
    case "evidence.recorded":
    case "claim.withdrawn":
      return [{ kind: "confirmation", subjectId: subject.id }];
    case "poll.answered": {
      const once = onceOf("poll", text(factsOf(after)["voice"]));
      return [{ kind: "poll", subjectId: subject.id, once }];
    }
    case "poll.closed":
    case "decision.withdrawn":
      return [{ kind: "poll", subjectId: subject.id }];
    default:
      return [];
  }
}

function droppedBy({ action, subject }: Change): string[] {
  return action === "comment.deleted" ? [onceOf("mention", subject.id)] : [];
}

function tellingsOf(written: Written, known: Known): (Telling & { by: Person })[] {
  return written.changes.flatMap((change) => {
    const by = change.by ?? written.scope.viewer;
    return tellingsOfOne(change, by.userId, known).map((telling) => ({ ...telling, by }));
  });
}

function tellingsOfOne(change: Change, by: string | null, known: Known): Telling[] {
  const about = aboutOf(change.subject);
  switch (change.action) {
    case "comment.added":
    case "comment.edited":
      return mention(change, known.comments.get(change.subject.id));
    case "waiver.requested":
      return about ? [waiver(change, about, by)] : [];
    case "claim.made":
      return about ? confirmation(change, about, known.standings.get(about.id), by) : [];
    case "evidence.recorded":
      return about ? refuted(change, about, known.standings.get(about.id)) : [];
    case "poll.opened":
      return about ? pollWaits(change, about) : [];
    case "decision.taken":
      return about ? [decisionTaken(change, about, known.concerned)] : [];
    default:
      return about ? assignment(change, about) : [];
  }
}

/** What the changes themselves do not tell, by the ids of comments and of rows. */
interface Known {
  comments: ReadonlyMap<string, AboutByKey>;
  standings: ReadonlyMap<string, Standing>;
  /** By the ids of decisions that are taken who took part in them. */
  concerned: ReadonlyMap<string, Concerned>;
  /** Everybody who may see the project, where they were read with the standings. */
  insiders: readonly Insider[] | null;
}

async function readKnown({ tx, projectId, changes }: Written): Promise<Known> {
  const commentIds = changes.flatMap((change) =>
    newlyNamed(change).length > 0 ? [change.subject.id] : [],
  );
  const comments = commentIds.length > 0 ? await findAbout(tx, projectId, commentIds) : NOTHING;
  const standings = new Map<string, Standing>();
  let insiders: Known["insiders"] = null;
  for (const kind of SUBJECT_KINDS) {
    const ids = changes.flatMap((change) =>
      asksStandingOf(change, kind) ? change.subject.id : [],
    );
    if (ids.length === 0) continue;
    const read = await readStandings(tx, projectId, kind, ids);
    for (const [id, one] of read.standings) standings.set(id, one);
    insiders = read.insiders;
  }
  const taken = changes.flatMap(({ action, subject }) =>
    action === "decision.taken" ? subject.id : [],
  );
  const concerned = taken.length > 0 ? await findConcerned(tx, taken) : NOBODY;
  return { comments, standings, concerned, insiders };
}

const NOTHING: Known["comments"] = new Map();
const NOBODY: Known["concerned"] = new Map();

function asksStandingOf(change: Change, kind: SubjectKind): boolean {
  const isAsked = change.action === "claim.made" || hasFailed(change);
  return isAsked && change.subject.kind === kind;
}

function mention(change: Change, about: AboutByKey | undefined): Telling[] {
  const named = newlyNamed(change);
  if (named.length === 0 || !about) return [];
  const told = text(factsOf(change.after)["body"]);
  const once = onceOf("mention", change.subject.id);
  return [{ kind: "mention", about, told, once, to: () => named.map((id) => ({ id })) }];
}

function newlyNamed({ action, before, after }: Change): string[] {
  if (action !== "comment.added" && action !== "comment.edited") return [];
  const named = mentionsIn(factsOf(before));
  return mentionsIn(factsOf(after)).filter((id) => !named.includes(id));
}

function assignment({ before, after }: Change, about: AboutByKey): Telling[] {
  const { owner } = factsOf(after);
  if (typeof owner !== "string") return [];
  const earlier = text(factsOf(before)["owner"]);
  const once = onceOf("assignment", about.id);
  const to: Telling["to"] = (insiders) => newOwners(insiders, earlier, owner);
  return [{ kind: "assignment", about, told: null, once, to }];
}

function waiver({ after }: Change, about: AboutByKey, askedBy: string | null): Telling {
  const { id, reason } = factsOf(factsOf(after)["waiver"]);
  const once = onceOf("waiver", text(id));
  const to: Telling["to"] = (insiders) => approvers(insiders, askedBy);
  return { kind: "waiver", about, told: text(reason), once, to };
}

function confirmation(
  { after }: Change,
  about: AboutByKey,
  standing: Standing | undefined,
  claimedBy: string | null,
): Telling[] {
  if (!standing?.needsSecondPerson) return [];
  const { id, note } = factsOf(factsOf(after)["claim"]);
  const once = onceOf("confirmation", text(id));
  const to: Telling["to"] = (insiders) => confirmers(insiders, standing.named, claimedBy);
  return [{ kind: "confirmation", about, told: text(note), once, to }];
}

function refuted(change: Change, about: AboutByKey, standing: Standing | undefined): Telling[] {
  if (!hasFailed(change) || !standing?.claimant) return [];
  const { id, excerpt } = factsOf(factsOf(change.after)["evidence"]);
  const once = onceOf("refuted", text(id));
  const to: Telling["to"] = (insiders) => insiders.filter((one) => one.id === standing.claimant);
  return [{ kind: "refuted", about, told: text(excerpt), once, to }];
}

/** Whoever answers for a function that is asked, and who may in its place. */
function pollWaits({ after }: Change, about: AboutByKey): Telling[] {
  const told = text(factsOf(after)["question"]);
  const { voices } = factsOf(factsOf(after)["poll"]);
  if (!Array.isArray(voices)) return [];
  return voices.map((one): Telling => {
    const { id, userId, deputyUserId } = factsOf(one);
    const asked = [text(userId), text(deputyUserId)];
    const to: Telling["to"] = (insiders) => insiders.filter((who) => asked.includes(who.id));
    return { kind: "poll", about, told, once: onceOf("poll", text(id)), to };
  });
}

function decisionTaken(
  { after }: Change,
  about: AboutByKey,
  concerned: Known["concerned"],
): Telling {
  const told = text(factsOf(after)["outcome"]);
  const { owner = null, sponsor = null, accounts = [] } = concerned.get(about.id) ?? {};
  const to: Telling["to"] = (insiders) => {
    const named = [owner, sponsor].flatMap((name) => calledSo(insiders, name));
    return insiders.filter((one) => accounts.includes(one.id) || named.includes(one));
  };
  return { kind: "decision", about, told, once: onceOf("decision", about.id), to };
}

function hasFailed({ action, after }: Change): boolean {
  return (
    action === "evidence.recorded" && factsOf(factsOf(after)["evidence"])["outcome"] === "failed"
  );
}

function onceOf(kind: NoticeKind, id: string | null): string {
  return `${kind} ${id ?? ""}`;
}

function aboutOf({ kind, id, key }: Change["subject"]): AboutByKey | null {
  const known = TOLD_OF.find((one) => one === kind);
  return known === undefined || key === null ? null : { kind: known, id, key };
}

function mentionsIn({ mentions: told }: Facts): string[] {
  return Array.isArray(told) ? told.flatMap((one) => text(factsOf(one)["id"]) ?? []) : [];
}

function factsOf(value: unknown): Facts {
  return typeof value === "object" && value !== null ? value : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

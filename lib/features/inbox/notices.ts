import "server-only";
import { approvers, confirmers, type Insider, newOwners } from "@/lib/domain/inbox/who-is-told";
import { TALKED_OF, type TalkedOf } from "@/lib/features/comments/constants";
import { listInsiders } from "@/lib/features/people/data";
import type { Facts, Following } from "@/lib/platform/transaction";
import { findAbout, findClaimant, findNamed, isTakenBackAgain, needsSecondPerson } from "./data";
import { dropNotices, notify, settleNotices } from "./mutations";
import type { NoticeKind } from "./constants";

/** What one change makes somebody know of. */
interface Telling {
  kind: NoticeKind;
  to: readonly Pick<Insider, "id">[];
  about: { kind: TalkedOf; id: string; key: string };
  told: string | null;
  once: string | null;
}

/**
 * Who has to know of a change, written with it. Nobody is told of what they did themselves; what is taken
 * back takes along what it told, as far as nobody has read it.
 */
export async function tellWhoHasToKnow(following: Following): Promise<void> {
  const { tx, at, scope, requestId, change } = following;
  const projectId = "projectId" in scope ? scope.projectId : change.projectId;
  if (projectId === undefined) return;
  if (change.takesBack !== undefined) {
    await dropNotices(tx, { projectId, requestId: change.takesBack });
    if (!(await isTakenBackAgain(tx, projectId, change.takesBack))) return;
  }
  await settle(following, projectId);
  for (const telling of await tellingsOf(following, projectId)) {
    const to = telling.to.filter(({ id }) => id !== scope.viewer.userId);
    if (to.length === 0) continue;
    await notify(tx, { ...telling, to, projectId, requestId, at, by: scope.viewer });
  }
}

/** What no longer waits for anybody waits for nobody. */
async function settle({ tx, at, change }: Following, projectId: string): Promise<void> {
  const { action, subject, before } = change;
  const waiver = factsOf(factsOf(before)["waiver"]);
  if (/^waiver\.(approved|refused|withdrawn)$/.test(action)) {
    await settleNotices(tx, { projectId, once: onceOf("waiver", text(waiver["id"])) }, at);
  }
  if (action === "evidence.recorded" || action === "claim.withdrawn") {
    const waits = { projectId, kind: "confirmation", subjectId: subject.id };
    await settleNotices(tx, waits, at);
  }
  if (action === "comment.deleted") {
    await dropNotices(tx, { projectId, once: onceOf("mention", subject.id) });
  }
}

function tellingsOf(following: Following, projectId: string): Promise<Telling[]> {
  const { action } = following.change;
  switch (action) {
    case "comment.added":
    case "comment.edited":
      return mentions(following, projectId);
    case "waiver.requested":
      return waiver(following, projectId);
    case "claim.made":
      return confirmation(following, projectId);
    case "evidence.recorded":
      return refuted(following, projectId);
    default:
      return assignment(following, projectId);
  }
}

async function mentions({ tx, change }: Following, projectId: string): Promise<Telling[]> {
  const { subject } = change;
  const [before, after] = [factsOf(change.before), factsOf(change.after)];
  const named = mentionsIn(before);
  const to = mentionsIn(after).filter((id) => !named.includes(id));
  if (to.length === 0) return [];
  const about = await findAbout(tx, projectId, subject.id);
  if (about === null) return [];
  const told = text(after["body"]);
  const once = onceOf("mention", subject.id);
  return [{ kind: "mention", to: to.map((id) => ({ id })), about, told, once }];
}

async function assignment({ tx, change }: Following, projectId: string): Promise<Telling[]> {
  const about = aboutOf(change.subject);
  const after = factsOf(change.after);
  if (about === null || typeof after["owner"] !== "string") return [];
  const insiders = await listInsiders({ projectId }, tx);
  const to = newOwners(insiders, text(factsOf(change.before)["owner"]), after["owner"]);
  return [{ kind: "assignment", to, about, told: null, once: onceOf("assignment", about.id) }];
}

async function waiver({ tx, scope, change }: Following, projectId: string): Promise<Telling[]> {
  const about = aboutOf(change.subject);
  const asked = factsOf(factsOf(change.after)["waiver"]);
  if (about === null) return [];
  const to = approvers(await listInsiders({ projectId }, tx), scope.viewer.userId);
  const once = onceOf("waiver", text(asked["id"]));
  return [{ kind: "waiver", to, about, told: text(asked["reason"]), once }];
}

async function confirmation(
  { tx, scope, change }: Following,
  projectId: string,
): Promise<Telling[]> {
  const about = aboutOf(change.subject);
  const claim = factsOf(factsOf(change.after)["claim"]);
  if (about === null || !(await needsSecondPerson(tx, about))) return [];
  const insiders = await listInsiders({ projectId }, tx);
  const to = confirmers(insiders, await findNamed(tx, projectId, about), scope.viewer.userId);
  const once = onceOf("confirmation", text(claim["id"]));
  return [{ kind: "confirmation", to, about, told: text(claim["note"]), once }];
}

async function refuted({ tx, change }: Following, projectId: string): Promise<Telling[]> {
  const about = aboutOf(change.subject);
  const found = factsOf(factsOf(change.after)["evidence"]);
  if (about === null || found["outcome"] !== "failed") return [];
  const claimant = await findClaimant(tx, about);
  const insiders = await listInsiders({ projectId }, tx);
  const to = insiders.filter(({ id }) => id === claimant);
  const once = onceOf("refuted", text(found["id"]));
  return [{ kind: "refuted", to, about, told: text(found["excerpt"]), once }];
}

function onceOf(kind: NoticeKind, id: string | null): string {
  return `${kind} ${id ?? ""}`;
}

function aboutOf({ kind, id, key }: Following["change"]["subject"]): Telling["about"] | null {
  const known = TALKED_OF.find((one) => one === kind);
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

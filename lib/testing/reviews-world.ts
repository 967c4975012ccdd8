import { findOpenReview, listReviews } from "@/lib/features/reviews/data";
import type { Role } from "@/lib/domain/rights";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { findProjectScope, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import { makeActedOn } from "./acting";

export const LATER = "2099-01-15";

/** A project with a refuted claim and a gate that is over, and four people: one leads, one only reads. */
export async function makeReviewsWorld(parts: object = {}) {
  const world = await makeActedOn("reviews", {
    phases: [{ key: "0", name: "Repair", plannedEndOn: "2026-01-05" }],
    tasks: [{ key: "1", title: "Mend it", phaseKey: "0", plannedEndOn: "2098-01-05" }],
    items: [{ key: "a", list: "exit", phaseKey: "0", text: "It holds" }],
    claims: [{ subject: { kind: "task", key: "1" }, by: "Ann", at: "2026-01-01T08:00:00Z" }],
    evidence: [
      {
        subject: { kind: "task", key: "1" },
        outcome: "failed",
        origin: "person",
        by: "Ben",
        at: "2026-01-02T08:00:00Z",
        excerpt: "It breaks.",
      },
    ],
    ...parts,
  });
  const eva = await person("Eva", "approver");
  const vic = await person("Vic", "viewer");
  const scope = await scopeFor(world.lena);

  async function person(name: string, role: Role): Promise<Scope> {
    const email = `${name.toLowerCase()}@${world.slug}.test`;
    const { id } = await db().user.create({ data: { name, email, role } });
    return scopeOf({ userId: id, name, email, role });
  }

  async function scopeFor(who: Scope): Promise<ProjectScope> {
    const found = await findProjectScope(who, world.slug);
    if (!found) throw new Error("The project is not there.");
    return found;
  }

  async function review() {
    const found = (await findOpenReview(scope)) ?? (await listReviews(scope))[0];
    if (!found) throw new Error("There is no review.");
    return found;
  }

  async function item(index: number) {
    const found = (await review()).items[index];
    if (!found) throw new Error(`There is no item ${String(index)}.`);
    return found;
  }

  function open(who = world.lena, id: string = crypto.randomUUID()) {
    return world.act(who, "open", { id });
  }

  async function on(index: number, verb: string, part: object, who = world.lena) {
    const { id: itemId, version } = await item(index);
    return world.act(who, verb, { itemId, version, ...part });
  }

  async function show(stage: string, index: number | null, part: object = {}) {
    const { id, version, items } = await review();
    const itemId = index === null ? null : (items[index]?.id ?? null);
    return world.act(world.lena, "show", { id, version, stage, itemId, rowsPage: 0, ...part });
  }

  async function close(who = world.lena) {
    const { id, version } = await review();
    return world.act(who, "close", { id, version });
  }

  /** Opens one, parks all there is on it, and closes it. */
  async function hold(text: string | null = null) {
    await open();
    const { items } = await review();
    for (const index of items.keys()) await on(index, "park", { text });
    return close();
  }

  return { ...world, eva, vic, scope, scopeFor, person, review, item, open, on, show, close, hold };
}

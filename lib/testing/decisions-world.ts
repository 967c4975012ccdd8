import { decisionStanding, pollOf } from "@/lib/domain/decisions/standing";
import { tallyPoll } from "@/lib/domain/decisions/tally-poll";
import type { Role } from "@/lib/domain/rights";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "./acting";

export const DUE = "2099-01-15";
export const QUESTION = {
  question: "Do we ship the first version?",
  optionKeys: ["1"],
  recommendation: "Ship it.",
  confidencePercent: 85,
  dueOn: "2099-01-31",
  replacesKey: null,
};
export const WHY = "The launch cannot wait for it.";

const PARTS = {
  options: [{ key: "1", name: "First version", cost: { lowMinor: 100, highMinor: 200 } }],
  metrics: [{ key: "speed", name: "Speed", comparator: ">=", target: 100 }],
  samples: [
    {
      metricKey: "speed",
      basis: "measured",
      low: 100,
      high: 100,
      takenOn: "2026-01-01",
      by: "CI",
    },
  ],
  criteria: [{ key: "K1", kind: "must-have", text: "It works" }],
};

/** A project with a question to ask, who asks it, and three who answer: one of them is a viewer. */
export async function makeDecisionsWorld() {
  const world = await makeActedOn("decisions", PARTS);
  const eva = await person("Eva", "approver");
  const ana = await person("Ana", "approver");
  const ben = await person("Ben", "editor");
  const cfo = await person("Cleo", "viewer");
  const voices = [
    [ana, "Engineering"],
    [ben, "Operations"],
    [cfo, "Finance"],
  ] as const;

  async function person(name: string, role: Role): Promise<Scope> {
    const email = `${name.toLowerCase()}@${world.slug}.test`;
    const { id } = await db().user.create({ data: { name, email, role } });
    return scopeOf({ userId: id, name, email, role });
  }

  async function decision(key = "D1") {
    return foundIn((await world.project()).decisions, key);
  }

  async function poll() {
    const project = await world.project();
    const found = pollOf(project, project.decisions.at(-1) ?? (await decision()));
    if (!found) throw new Error("There is no poll.");
    return found;
  }

  async function voice(name: string) {
    const found = (await poll()).voices.find((one) => one.function === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  function ask(part: object = {}) {
    return world.act(eva, "ask", { id: crypto.randomUUID(), ...QUESTION, ...part });
  }

  async function edit(changes: object) {
    const { id, version } = await decision();
    return world.act(eva, "edit", { decision: { id, version }, changes });
  }

  async function open(given: object[] | null = null, key = "D1") {
    const { id, version } = await decision(key);
    const named = [
      { function: "Engineering", userId: idOf(ana), deputyUserId: idOf(ben), mayApprove: true },
      { function: "Operations", userId: idOf(ben), deputyUserId: null, mayApprove: true },
      { function: "Finance", userId: idOf(cfo), deputyUserId: null, mayApprove: true },
    ];
    const voices = given ?? named;
    return world.act(eva, "openPoll", {
      decision: { id, version },
      id: crypto.randomUUID(),
      voices,
    });
  }

  async function answer(who: Scope, name: string, said: string, part: object = {}) {
    const { contentHash } = await poll();
    const { id, version } = await voice(name);
    const given = { answer: said, reason: "As far as I can see.", conditions: [], contentHash };
    return world.act(who, "answer", { voice: { id, version }, ...given, ...part });
  }

  async function close(who: Scope, part: object = {}) {
    const seen = await poll();
    const { id, version } = seen;
    const { outcome } = tallyPoll(
      foundIn((await world.project()).decisions, seen.decisionKey),
      seen,
    );
    return world.act(who, "closePoll", {
      poll: { id, version },
      reason: null,
      outcome,
      ...part,
    });
  }

  /** Go with one condition, against the computed NO-GO. */
  async function decide(reason: string | null = WHY) {
    await ask();
    await open();
    await answer(ana, "Engineering", "go");
    const conditions = [{ text: "Rotate the key", dueOn: DUE, owner: "Ben" }];
    await answer(ben, "Operations", "go with conditions", { conditions });
    await answer(cfo, "Finance", "go");
    return close(eva, { reason });
  }

  async function rule(changes: object) {
    const { id, version } = await world.project();
    return world.act(world.lena, "setRules", { project: { id, version }, changes });
  }

  async function standing(now = nowInstant()) {
    const project = await world.project();
    return decisionStanding(project, foundIn(project.decisions, "D1"), now);
  }

  async function sample(value: number) {
    const { id } = await db().metric.findFirstOrThrow({ where: { projectId: world.projectId } });
    await db().sample.updateMany({ where: { metricId: id }, data: { low: value, high: value } });
  }

  async function noticesOf(who: Scope): Promise<string[]> {
    const rows = await db().notification.findMany({
      where: { userId: idOf(who), projectId: world.projectId, readAt: null },
      orderBy: { at: "asc" },
      select: { kind: true },
    });
    return rows.map(({ kind }) => kind);
  }

  return {
    ...world,
    eva,
    ana,
    ben,
    cfo,
    voices,
    person,
    decision,
    poll,
    voice,
    ask,
    edit,
    open,
    answer,
    close,
    decide,
    rule,
    standing,
    sample,
    noticesOf,
  };
}

export function idOf({ viewer: { userId } }: Scope): string {
  return userId ?? "";
}

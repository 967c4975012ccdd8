import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recordResults } from "@/lib/features/intake/mutations";
import { intakeInput } from "@/lib/features/intake/schema";
import { db } from "@/lib/platform/db";
import { getProjectScope } from "@/lib/platform/viewer";
import { makeDecisionsWorld } from "@/lib/testing/decisions-world";
import { startReceiver } from "@/lib/testing/webhook-receiver";
import { DAY_MS, inDays, makeWebhooksWorld } from "@/lib/testing/webhooks-world";
import { tellChanges } from "./tell";

let world: Awaited<ReturnType<typeof makeWebhooksWorld>>;
const receiver = await startReceiver();

beforeEach(async () => {
  receiver.received.length = 0;
  world = await makeWebhooksWorld(receiver);
});
afterEach(() => vi.useRealTimers());
afterAll(() => receiver.close());

describe("what is told", () => {
  it("is nothing of what stands when it is made", async () => {
    await world.make();
    await tellChanges();
    expect(await world.told()).toEqual([]);
  });

  it("is what a write has changed, once, by however many servers that look at once", async () => {
    await world.make();
    await world.make({ name: "Another", kinds: ["gate.fell"] });
    await world.fail();
    await Promise.all([1, 2, 3, 4].map(() => tellChanges([world.projectId])));
    await tellChanges();
    expect((await world.told()).map(({ kind }) => kind).sort()).toEqual([
      ...["gate.fell", "gate.fell"],
      "verdict.changed",
    ]);
  });

  it("is what time alone has changed, and what a crash has left", async () => {
    await world.make();
    await tellChanges();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 13 * DAY_MS - 60_000 });
    await tellChanges();
    expect(await world.told()).toEqual([]);
    vi.setSystemTime(Date.now() + 60_000);
    await tellChanges();
    const [fell, verdict] = await world.told();
    expect(JSON.parse(fell?.body ?? "")).toMatchObject({
      ...{ id: fell?.id, kind: "gate.fell", from: "pass", to: "unknown" },
      phase: { key: "0", name: "Pay [amount] first" },
      project: { slug: world.slug, url: `https://gantry.test/projects/${world.slug}` },
      url: `https://gantry.test/projects/${world.slug}/plan`,
    });
    expect(JSON.parse(verdict?.body ?? "")).toMatchObject({
      ...{ kind: "verdict.changed", from: "GO", to: "NO-GO" },
      reasons: [{ kind: "gate not passed", text: "Pay [amount] first" }],
    });
  });

  it("is a trigger whose day has passed", async () => {
    const { projectId } = world;
    const criterion = {
      key: "stop",
      kind: "no-go",
      text: "No key",
      position: "a0",
      rule: { kind: "manual" },
    };
    const dueOn = new Date(inDays(0).slice(0, 10));
    await db().criterion.create({ data: { projectId, ...criterion, dueOn } });
    await world.make({ kinds: ["trigger.fired"] });
    await tellChanges();
    expect(await world.told()).toEqual([]);
    vi.useFakeTimers({ toFake: ["Date"], now: dueOn.getTime() + DAY_MS });
    await tellChanges();
    await tellChanges();
    const [fired, ...more] = await world.told();
    expect(JSON.parse(fired?.body ?? "")).toMatchObject({
      trigger: { key: "stop", text: "No key", dueOn: dueOn.toISOString().slice(0, 10) },
      url: `https://gantry.test/projects/${world.slug}?item=criterion-stop`,
    });
    expect(more).toEqual([]);
  });

  it("is a claim that a run refutes, in the write itself and once", async () => {
    await world.make({ kinds: ["claim.refuted"] });
    await world.fail("said");
    expect(await world.told()).toEqual([]);
    const target = await world.seen("said");
    const claimed = await world.act("evidence.claimDone", { target, note: null });
    expect(claimed).toMatchObject({ ok: true });
    await world.fail("said");
    await world.fail("said");
    const [refuted, ...more] = await world.told();
    expect(more).toEqual([]);
    expect(JSON.parse(refuted?.body ?? "")).toMatchObject({
      kind: "claim.refuted",
      subject: { kind: "item", key: "said", title: "It costs [amount]" },
      claim: { by: "Lena" },
    });
  });

  it("is a claim that one of many results of a program refutes", async () => {
    await world.make({ kinds: ["claim.refuted"] });
    const target = await world.seen("said");
    await world.act("evidence.claimDone", { target, note: null });
    const scope = await getProjectScope(world.lena, world.slug);
    const results = ["run", "other", "other"].map((check) => ({ check, outcome: "failed" }));
    const { slug } = world;
    const sent = await recordResults(scope, intakeInput.parse({ slug, results }), "r");
    expect(sent).toMatchObject({ ok: true });
    const told = await world.told();
    expect(told.map(({ kind }) => kind)).toEqual(["claim.refuted"]);
    expect(told[0]?.body).toContain('"key":"said"');
  });

  it("is a waiver that somebody asks for", async () => {
    await world.make({ kinds: ["waiver.asked"] });
    const expiresOn = inDays(30).slice(0, 10);
    const asked = { target: await world.seen("said"), reason: "A $5 key is late", expiresOn };
    expect(await world.act("waivers.request", asked)).toMatchObject({ ok: true });
    const [waiver] = await world.told();
    expect(JSON.parse(waiver?.body ?? "")).toMatchObject({
      kind: "waiver.asked",
      subject: { key: "said" },
      waiver: { by: "Lena", reason: "A [amount] key is late", expiresOn },
    });
  });

  it("is a poll, what it decides, and that what it rests on has moved, once", async () => {
    const decisions = await makeDecisionsWorld();
    const { lena, projectId } = decisions;
    const made = await decisions.act(lena, "webhooks.make", world.input());
    expect(made).toMatchObject({ ok: true });
    await decisions.decide("The launch cannot wait for it.");
    await decisions.sample(40);
    await tellChanges([projectId]);
    await tellChanges([projectId]);
    const told = await db().webhookDelivery.findMany({
      where: {
        webhook: { projectId },
        kind: { in: ["poll.opened", "decision.taken", "decision.moved"] },
      },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    const decision = { key: "D1", question: "Do we ship the first version?" };
    expect(told.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      {
        ...{ kind: "poll.opened", decision },
        poll: { by: "Eva", functions: ["Engineering", "Operations", "Finance"] },
      },
      { kind: "decision.taken", decision, outcome: "go with conditions", by: "Eva" },
      { kind: "decision.moved", decision, changed: [expect.stringContaining("Speed")], missed: [] },
    ]);
  });

  it("is nothing while it is off or the project is archived, and nothing of that time afterwards", async () => {
    const { id } = await world.make();
    const edit = (version: number, on: boolean) =>
      world.act("edit", { webhook: { id, version }, ...world.facts, on });
    await edit(1, false);
    await world.fail();
    await tellChanges();
    expect(await edit(2, true)).toMatchObject({ ok: true });
    await tellChanges();
    expect(await world.told()).toEqual([]);
    await world.putAway();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 40 * DAY_MS });
    await tellChanges();
    expect(await world.told()).toEqual([]);
  });

  it("tells others what is new to them before one more is told", async () => {
    const first = await world.make({ kinds: ["gate.fell"] });
    await world.fail();
    await world.make({ name: "Later", kinds: ["gate.fell"] });
    await tellChanges();
    expect(await world.told()).toMatchObject([{ webhookId: first.id }]);
  });
});

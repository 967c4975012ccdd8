import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HappeningKind } from "@/lib/domain/happenings/happening";
import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import { db } from "@/lib/platform/db";
import { type Jobs, startJobs } from "@/lib/platform/jobs";
import { scopeOf } from "@/lib/platform/operator";
import { makeActedOn } from "@/lib/testing/acting";
import { HERE_IS_OUTSIDE, startReceiver } from "@/lib/testing/webhook-receiver";

// The settings of a server are read once: they stand before anything that reads them.
vi.hoisted(() => {
  process.env.WEBHOOK_HOSTS = "localhost,hooks.example";
  process.env.GANTRY_URL = "https://gantry.test";
});
const { listDeliveries, listDue, listWebhooks } = await import("./data");
const { deliver, forgetOld } = await import("./deliver");
const { LOOK, webhookJobs } = await import("./jobs");
const { tellChanges } = await import("./tell");

const DAY_MS = 86_400_000;
/** Without saying otherwise this machine is not. */
const NOT_OUTSIDE = "localhost is not on the internet.";
const OUTSIDE = { outside: HERE_IS_OUTSIDE };
const receiver = await startReceiver();

let world: Awaited<ReturnType<typeof makeActedOn>>;

const proved = { kind: "item", key: "proved" } as const;
const said = { kind: "item", key: "said" } as const;

beforeEach(async () => {
  receiver.received.length = 0;
  world = await makeActedOn("webhooks", {
    phases: [{ key: "0", name: "Pay $4,711 first" }],
    items: [
      { key: "proved", list: "exit", phaseKey: "0", text: "It is proved" },
      { key: "said", list: "readiness", text: "It costs $4,711" },
    ],
    checks: [
      { key: "run", subject: proved, kind: "command", command: "npm test", seenRed: true },
      { key: "other", subject: said, kind: "command", command: "npm run other", seenRed: true },
    ],
    evidence: [
      { subject: proved, checkKey: "run", outcome: "passed", origin: "ci", by: "CI", at: at(-1) },
    ],
  });
});
afterEach(() => vi.useRealTimers());
afterAll(() => receiver.close());

describe("a webhook", () => {
  it("is made with a secret that is told once, and stands in no event and no answer", async () => {
    const { id, secret } = await make();
    expect(secret).toMatch(/^gantry_whsec_[\w-]{43}$/);
    const webhooks = await listWebhooks(world.lena);
    expect(webhooks.find((one) => one.id === id)).toMatchObject({
      ...{ name: "Pipeline", by: "Lena", on: true, kept: 0, waiting: 0 },
      project: { slug: world.slug },
    });
    const [event] = await world.newestEvents(1);
    expect(event).toMatchObject({
      action: "webhook.made",
      after: { name: "Pipeline", host: "localhost", kinds: [...HAPPENING_KINDS], on: true },
    });
    const told = JSON.stringify([webhooks, await world.newestEvents(9)], (_, value: unknown) =>
      typeof value === "bigint" ? Number(value) : value,
    );
    expect(told).not.toContain(secret);
    expect(JSON.stringify(event?.after)).not.toContain("/here");
    expect(await act("make", { ...input(), id })).toMatchObject({ reason: "refused" });
  });

  it.each([
    ["http://localhost/x", "Only https is posted to"],
    ["https://elsewhere.example/x", "The host elsewhere.example is not allowed"],
    ["https://a:b@localhost/x", "An address holds no password"],
    ["https://127.0.0.1/x", "The host 127.0.0.1 is not allowed"],
    ["nowhere", "Not an address: https://host/path"],
  ])("is not made for %s", async (address, message) => {
    const answer = await act("make", { ...input(), address });
    expect(answer).toMatchObject({ reason: "invalid", detail: [{ path: "address" }] });
    expect(JSON.stringify(answer)).toContain(message);
    expect(await db().webhook.count({ where: { projectId: world.projectId } })).toBe(0);
  });

  it("is seen and changed by editors of its project alone, from the version they saw", async () => {
    const { id } = await make();
    const vera = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });
    expect(await listWebhooks(vera)).toEqual([]);
    expect(await listDeliveries(vera)).toEqual([]);
    const edit = { webhook: { id, version: 1 }, ...facts(), name: "Renamed", on: false };
    expect(await act("edit", edit)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await act("edit", edit)).toMatchObject({ reason: "conflict" });
    const other = await makeActedOn("webhooks", {});
    expect(await other.act(other.lena, "remove", { webhook: { id, version: 2 } })).toMatchObject({
      reason: "not found",
    });
    expect(await other.act(other.lena, "test", { id })).toMatchObject({ reason: "not found" });
    expect(await act("remove", { webhook: { id, version: 2 } })).toMatchObject({ ok: true });
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "webhook.removed", before: { name: "Renamed", on: false }, after: null },
    ]);
  });
});

describe("what is told", () => {
  it("is nothing of what stands when it is made", async () => {
    await make();
    await tellChanges();
    expect(await told()).toEqual([]);
  });

  it("is what a write has changed, once, by however many servers that look at once", async () => {
    await make();
    await make({ name: "Another", kinds: ["gate.fell"] });
    await record("failed");
    await Promise.all([1, 2, 3, 4].map(() => tellChanges([world.projectId])));
    await tellChanges();
    expect((await told()).map(({ kind }) => kind).sort()).toEqual([
      ...["gate.fell", "gate.fell"],
      "verdict.changed",
    ]);
  });

  it("is what time alone has changed, and what a crash has left", async () => {
    await make();
    await tellChanges();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 13 * DAY_MS - 60_000 });
    await tellChanges();
    expect(await told()).toEqual([]);
    vi.setSystemTime(Date.now() + 60_000);
    await tellChanges();
    const [fell, verdict] = await told();
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
    const dueOn = new Date(at(0).slice(0, 10));
    await db().criterion.create({ data: { projectId, ...criterion, dueOn } });
    await make({ kinds: ["trigger.fired"] });
    await tellChanges();
    expect(await told()).toEqual([]);
    vi.useFakeTimers({ toFake: ["Date"], now: dueOn.getTime() + DAY_MS });
    await tellChanges();
    await tellChanges();
    const [fired, ...more] = await told();
    expect(JSON.parse(fired?.body ?? "")).toMatchObject({
      trigger: { key: "stop", text: "No key", dueOn: at(0, dueOn).slice(0, 10) },
      url: `https://gantry.test/projects/${world.slug}?item=criterion-stop`,
    });
    expect(more).toEqual([]);
  });

  it("is a claim that a run refutes, in the write itself and once", async () => {
    await make({ kinds: ["claim.refuted"] });
    await record("failed", said);
    expect(await told()).toEqual([]);
    const target = await seen(said);
    const claimed = await world.act(world.lena, "evidence.claimDone", { target, note: null });
    expect(claimed).toMatchObject({ ok: true });
    await record("failed", said);
    await record("failed", said);
    const [refuted, ...more] = await told();
    expect(more).toEqual([]);
    expect(JSON.parse(refuted?.body ?? "")).toMatchObject({
      kind: "claim.refuted",
      subject: { kind: "item", key: "said", title: "It costs [amount]" },
      claim: { by: "Lena" },
    });
  });

  it("is a waiver that somebody asks for", async () => {
    await make({ kinds: ["waiver.asked"] });
    const expiresOn = at(30).slice(0, 10);
    const asked = { target: await seen(said), reason: "A $5 key is late", expiresOn };
    expect(await world.act(world.lena, "waivers.request", asked)).toMatchObject({ ok: true });
    const [waiver] = await told();
    expect(JSON.parse(waiver?.body ?? "")).toMatchObject({
      kind: "waiver.asked",
      subject: { key: "said" },
      waiver: { by: "Lena", reason: "A [amount] key is late", expiresOn },
    });
  });

  it("is nothing while it is off or the project is archived, and nothing of that time afterwards", async () => {
    const { id } = await make();
    const edit = (version: number, on: boolean) =>
      act("edit", { webhook: { id, version }, ...facts(), on });
    await edit(1, false);
    await record("failed");
    await tellChanges();
    expect(await edit(2, true)).toMatchObject({ ok: true });
    await tellChanges();
    expect(await told()).toEqual([]);
    await db().project.update({
      where: { id: world.projectId },
      data: { archivedAt: new Date() },
    });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 40 * DAY_MS });
    await tellChanges();
    expect(await told()).toEqual([]);
  });

  it("tells others what is new to them before one more is told", async () => {
    const first = await make({ kinds: ["gate.fell"] });
    await record("failed");
    await make({ name: "Later", kinds: ["gate.fell"] });
    await tellChanges();
    expect(await told()).toMatchObject([{ webhookId: first.id }]);
  });
});

describe("what is sent", () => {
  it("is signed, and is the same each time but for the moment", async () => {
    const { secret } = await make({ kinds: ["gate.fell"] });
    await record("failed");
    await tellChanges();
    receiver.answer("/here", 503, { body: "Not now, gantry_abcdefghijklmnopqrstuvwxyz" });
    const [id = ""] = await due();
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "waiting", answerStatus: 503 });
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "taken" });
    receiver.answer("/here", 200);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "delivered", answerStatus: 200 });
    const [one, other] = receiver.of("/here");
    expect(other?.body).toBe(one?.body);
    expect(other?.headers["gantry-timestamp"]).not.toBe(one?.headers["gantry-timestamp"]);
    for (const { headers, body } of receiver.of("/here")) {
      expect(headers["gantry-id"]).toBe(id);
      const signed = `${id}.${String(headers["gantry-timestamp"])}.${body}`;
      const mac = createHmac("sha256", secret).update(signed).digest("hex");
      expect(headers["gantry-signature"]).toBe(`v1=${mac}`);
    }
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "taken" });
    expect(receiver.of("/here")).toHaveLength(2);
  });

  it("goes nowhere a redirect leads, nor into the network of the server", async () => {
    const { id } = await make();
    receiver.answer("/here", 302, { location: receiver.at("/there") });
    expect(await test(id)).toMatchObject({ data: { status: "failed", answer: NOT_OUTSIDE } });
    expect(receiver.received).toEqual([]);
    await record("failed");
    await tellChanges();
    const [first = ""] = await due();
    expect(await deliver(first, OUTSIDE)).toMatchObject({ answerStatus: 302 });
    expect(receiver.of("/there")).toEqual([]);
  });

  it("is given up after five tries in two hours, and sent again when somebody says so", async () => {
    await make({ kinds: ["gate.fell"] });
    await record("failed");
    await tellChanges();
    receiver.answer("/here", 500);
    const [id = ""] = await due();
    const begun = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: begun });
    let tries = 0;
    for (let minute = 0; minute <= 130; minute += 1) {
      vi.setSystemTime(begun + minute * 60_000);
      if ((await due()).length > 0) {
        tries += 1;
        await deliver(id, OUTSIDE);
      }
    }
    expect(tries).toBe(5);
    expect(await told()).toMatchObject([{ status: "failed", tries: 5, answerStatus: 500 }]);
    const shown = (await listDeliveries(world.lena)).find((one) => one.id === id);
    expect(shown).toMatchObject({ status: "failed", webhook: { on: true } });
    expect(await act("sendAgain", { id })).toMatchObject({
      data: { status: "failed", answer: NOT_OUTSIDE },
    });
    expect(await world.newestEvents(1)).toMatchObject([{ action: "webhook.sentAgain" }]);
  });

  it("switches the webhook off where nothing arrives for a day, and says why", async () => {
    const { id: webhookId } = await make({ kinds: ["gate.fell", "claim.refuted"] });
    await db().webhook.update({
      where: { id: webhookId },
      data: { failingSince: new Date(Date.now() - DAY_MS) },
    });
    await record("failed");
    await tellChanges();
    receiver.answer("/here", 500);
    const [id = ""] = await due();
    await db().webhookDelivery.update({ where: { id }, data: { tries: 4 } });
    await deliver(id, OUTSIDE);
    expect(await db().webhook.findUniqueOrThrow({ where: { id: webhookId } })).toMatchObject({
      ...{ on: false, offReason: "Nothing arrived for 24 hours.", version: 2 },
    });
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "webhook.switchedOff", actorName: "Gantry", subjectId: webhookId },
    ]);
    expect(await act("sendAgain", { id })).toMatchObject({ reason: "refused" });
    expect(
      await act("edit", { webhook: { id: webhookId, version: 2 }, ...facts(), on: true }),
    ).toMatchObject({ ok: true });
    expect(await db().webhook.findUniqueOrThrow({ where: { id: webhookId } })).toMatchObject({
      ...{ on: true, offReason: null, failingSince: null },
    });
  });

  it("is dropped where the project was archived or the webhook switched off meanwhile", async () => {
    const { id: webhookId } = await make({ kinds: ["gate.fell"] });
    await record("failed");
    await tellChanges();
    const [id = ""] = await due();
    await db().webhook.update({ where: { id: webhookId }, data: { on: false } });
    expect(await deliver(id, OUTSIDE)).toMatchObject({
      status: "failed",
      answer: "Not sent: the webhook was switched off.",
    });
    await db().project.update({ where: { id: world.projectId }, data: { archivedAt: new Date() } });
    await db().webhookDelivery.update({
      where: { id },
      data: { status: "waiting", endedAt: null },
    });
    expect(await deliver(id, OUTSIDE)).toMatchObject({
      answer: "Not sent: the project was archived.",
    });
    expect(receiver.received).toEqual([]);
  });

  it("is kept for thirty days", async () => {
    const { id } = await make();
    await test(id);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 29 * DAY_MS });
    await forgetOld();
    expect(await told()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2 * DAY_MS);
    await forgetOld();
    expect(await told()).toEqual([]);
  });
});

describe("two servers", () => {
  it("send each once, also when one is killed in the middle of one", async () => {
    const many = 8;
    for (let made = 0; made < many; made += 1) {
      await make({ name: `Tool ${String(made)}`, kinds: ["gate.fell"] });
    }
    await record("failed");
    await tellChanges();
    expect(receiver.received).toEqual([]);
    // Whatever has been told stands there, whether a server runs or not.
    const all = await due();
    expect(all).toHaveLength(many);
    receiver.answer("/here", 0);
    const there = await startThere();
    const arrived = receiver.arrives();
    await look();
    await arrived;
    receiver.answer("/here", 204);
    there.kill("SIGKILL");
    await once(there, "exit");
    const held = receiver.of("/here").map(({ headers }) => headers["gantry-id"]);
    const jobs = [await startHere(), await startHere()];
    await expect
      .poll(async () => {
        await jobs[0]?.send(LOOK, {}, "by hand");
        return (await told()).filter(({ status }) => status === "delivered").length;
      }, PATIENT)
      .toBe(many);
    await Promise.all(jobs.map((one) => one.stop()));
    const ids = receiver.of("/here").map(({ headers }) => headers["gantry-id"]);
    expect(ids.toSorted()).toEqual([...all, ...held].toSorted());
    expect((await told()).filter(({ tries }) => tries === 2)).toHaveLength(held.length);
  });
});

const LEASE_SECONDS = 3;
const PATIENT = { timeout: 25_000, interval: 500 };

function startHere(): Promise<Jobs> {
  return startJobs(webhookJobs({ leaseSeconds: LEASE_SECONDS, ...OUTSIDE }), 0.5);
}

async function startThere(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/testing/webhook-worker.ts"],
    {
      env: { ...process.env, LEASE_SECONDS: String(LEASE_SECONDS) },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(child.stdout, "data");
  return child;
}

/** As the clock does each minute, by hand: with the queues that the other has made. */
async function look(): Promise<void> {
  await db().$executeRawUnsafe(
    `INSERT INTO gantry_jobs.job (name, data, policy) VALUES ('${LOOK}', '{}', 'short') ON CONFLICT DO NOTHING`,
  );
}

function at(days: number, from = new Date()): string {
  return new Date(from.getTime() + days * DAY_MS).toISOString();
}

function facts() {
  return { name: "Pipeline", address: receiver.at("/here"), kinds: [...HAPPENING_KINDS] };
}

function input(part: { name?: string; kinds?: HappeningKind[] } = {}) {
  return { id: randomUUID(), ...facts(), ...part };
}

function act(verb: string, given: object) {
  return world.act(world.lena, verb, given);
}

async function make(part: { name?: string; kinds?: HappeningKind[] } = {}) {
  const made = await act("make", input(part));
  if (!made.ok) throw new Error(made.message);
  return made.data as { id: string; secret: string };
}

function test(id: string) {
  return act("test", { id });
}

async function seen({ key }: { key: string }) {
  const where = { projectId_key: { projectId: world.projectId, key } };
  const { id, version } = await db().checklistItem.findUniqueOrThrow({ where });
  return { kind: "item", id, version };
}

async function record(outcome: string, about: { key: string } = proved) {
  const given = { target: await seen(about), outcome, note: "It broke", commit: "abc1234" };
  const recorded = await world.act(world.lena, "evidence.record", given);
  expect(recorded).toMatchObject({ ok: true });
}

function told() {
  return db().webhookDelivery.findMany({
    where: { webhook: { projectId: world.projectId } },
    orderBy: [{ kind: "asc" }, { at: "asc" }],
  });
}

function due() {
  return listDue(new Date(), [world.projectId]);
}

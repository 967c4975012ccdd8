import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { type Jobs, startJobs } from "@/lib/platform/jobs";
import { HERE_IS_OUTSIDE, startReceiver } from "@/lib/testing/webhook-receiver";
import { DAY_MS, makeWebhooksWorld } from "@/lib/testing/webhooks-world";
import { listDeliveries } from "./data";
import { deliver, forgetOld } from "./deliver";
import { LOOK, webhookJobs } from "./jobs";
import { tellChanges } from "./tell";

/** Without saying otherwise this machine is not. */
const NOT_OUTSIDE = "localhost is not on the internet.";
const OUTSIDE = { outside: HERE_IS_OUTSIDE };

let world: Awaited<ReturnType<typeof makeWebhooksWorld>>;
const receiver = await startReceiver();

beforeEach(async () => {
  receiver.received.length = 0;
  world = await makeWebhooksWorld(receiver);
});
afterEach(() => vi.useRealTimers());
afterAll(() => receiver.close());

describe("what is sent", () => {
  it("is signed, and is the same each time but for the moment", async () => {
    const { secret } = await world.make({ kinds: ["gate.fell"] });
    await world.fail();
    await tellChanges();
    receiver.answer("/here", 503, { body: "Not now, gantry_abcdefghijklmnopqrstuvwxyz" });
    const [id = ""] = await world.due();
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
      expect(headers["gantry-signature"]).toBe(signatureBy(secret, headers, body));
    }
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "taken" });
    expect(receiver.of("/here")).toHaveLength(2);
  });

  it("is signed by the secret that it has since, what waited too", async () => {
    const { id: webhookId, secret } = await world.make({ kinds: ["gate.fell"] });
    await world.fail();
    await tellChanges();
    const seen = { webhook: { id: webhookId, version: 1 } };
    const renewed = await world.act("renewSecret", seen);
    const fresh = renewed.ok ? (renewed.data as { secret: string }).secret : secret;
    const [id = ""] = await world.due();
    expect(await deliver(id, OUTSIDE)).toMatchObject({ status: "delivered" });
    const [sent] = receiver.of("/here");
    const by = (one: string) => sent && signatureBy(one, sent.headers, sent.body);
    expect(sent?.headers["gantry-signature"]).toBe(by(fresh));
    expect(sent?.headers["gantry-signature"]).not.toBe(by(secret));
  });

  it("goes nowhere a redirect leads, nor into the network of the server", async () => {
    const { id } = await world.make();
    receiver.answer("/here", 302, { location: receiver.at("/there") });
    expect(await world.act("test", { id })).toMatchObject({
      data: { status: "failed", answer: NOT_OUTSIDE },
    });
    expect(receiver.received).toEqual([]);
    await world.fail();
    await tellChanges();
    const [first = ""] = await world.due();
    expect(await deliver(first, OUTSIDE)).toMatchObject({ answerStatus: 302 });
    expect(receiver.of("/there")).toEqual([]);
  });

  it("is given up after five tries in two hours, and sent again when somebody says so", async () => {
    await world.make({ kinds: ["gate.fell"] });
    await world.fail();
    await tellChanges();
    receiver.answer("/here", 500);
    const [id = ""] = await world.due();
    const begun = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: begun });
    let tries = 0;
    for (let minute = 0; minute <= 130; minute += 1) {
      vi.setSystemTime(begun + minute * 60_000);
      if ((await world.due()).length > 0) {
        tries += 1;
        await deliver(id, OUTSIDE);
      }
    }
    expect(tries).toBe(5);
    expect(await world.told()).toMatchObject([{ status: "failed", tries: 5, answerStatus: 500 }]);
    const shown = (await listDeliveries(world.lena)).find((one) => one.id === id);
    expect(shown).toMatchObject({ status: "failed", webhook: { on: true } });
    expect(await world.act("sendAgain", { id })).toMatchObject({
      data: { status: "failed", answer: NOT_OUTSIDE },
    });
    expect(await world.newestEvents(1)).toMatchObject([{ action: "webhook.sentAgain" }]);
  });

  it("switches the webhook off where nothing arrives for a day, and says why", async () => {
    const { id: webhookId } = await world.make({ kinds: ["gate.fell", "claim.refuted"] });
    await db().webhook.update({
      where: { id: webhookId },
      data: { failingSince: new Date(Date.now() - DAY_MS) },
    });
    await world.fail();
    await tellChanges();
    receiver.answer("/here", 500);
    const [id = ""] = await world.due();
    await db().webhookDelivery.update({ where: { id }, data: { tries: 4 } });
    await deliver(id, OUTSIDE);
    expect(await db().webhook.findUniqueOrThrow({ where: { id: webhookId } })).toMatchObject({
      ...{ on: false, offReason: "Nothing arrived for 24 hours.", version: 2 },
    });
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "webhook.switchedOff", actorName: "Gantry", subjectId: webhookId },
    ]);
    expect(await world.act("sendAgain", { id })).toMatchObject({ reason: "refused" });
    expect(
      await world.act("edit", { webhook: { id: webhookId, version: 2 }, ...world.facts, on: true }),
    ).toMatchObject({ ok: true });
    expect(await db().webhook.findUniqueOrThrow({ where: { id: webhookId } })).toMatchObject({
      ...{ on: true, offReason: null, failingSince: null },
    });
  });

  it("is dropped where the project was archived or the webhook switched off meanwhile", async () => {
    const { id: webhookId } = await world.make({ kinds: ["gate.fell"] });
    await world.fail();
    await tellChanges();
    const [id = ""] = await world.due();
    await db().webhook.update({ where: { id: webhookId }, data: { on: false } });
    expect(await deliver(id, OUTSIDE)).toMatchObject({
      status: "failed",
      answer: "Not sent: the webhook was switched off.",
    });
    await world.putAway();
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
    const { id } = await world.make();
    await world.act("test", { id });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 29 * DAY_MS });
    await forgetOld();
    expect(await world.told()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2 * DAY_MS);
    await forgetOld();
    expect(await world.told()).toEqual([]);
  });
});

describe("two servers", () => {
  it("send each once, also when one is killed in the middle of one", async () => {
    const many = 8;
    for (let made = 0; made < many; made += 1) {
      await world.make({ name: `Tool ${String(made)}`, kinds: ["gate.fell"] });
    }
    await world.fail();
    await tellChanges();
    expect(receiver.received).toEqual([]);
    // Whatever has been told stands there, whether a server runs or not.
    const all = await world.due();
    expect(all).toHaveLength(many);
    receiver.answer("/here", 0);
    const there = await startThere();
    const arrived = receiver.arrives();
    await look();
    await arrived;
    receiver.answer("/here", 204);
    there.kill("SIGKILL");
    await once(there, "exit");
    // It takes several at once, and may have been killed before it sent one of them.
    const taken = await triedTimes(1);
    const jobs = [await startHere(), await startHere()];
    await expect
      .poll(async () => {
        await jobs[0]?.send(LOOK, {}, "by hand");
        return (await world.told()).filter(({ status }) => status === "delivered").length;
      }, PATIENT)
      .toBe(many);
    await Promise.all(jobs.map((one) => one.stop()));
    expect(await triedTimes(2)).toEqual(taken);
    const ids = receiver.of("/here").map(({ headers }) => String(headers["gantry-id"]));
    expect(new Set(ids)).toEqual(new Set(all));
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect(twice.length).toBeGreaterThan(0);
    expect(taken).toEqual(expect.arrayContaining(twice));
    expect(new Set(twice).size).toBe(twice.length);
  });
});

async function triedTimes(count: number): Promise<string[]> {
  const rows = (await world.told()).filter(({ tries }) => tries === count);
  return rows.map(({ id }) => id).toSorted();
}

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

function signatureBy(secret: string, headers: IncomingHttpHeaders, body: string): string {
  const signed = `${String(headers["gantry-id"])}.${String(headers["gantry-timestamp"])}.${body}`;
  return `v1=${createHmac("sha256", secret).update(signed).digest("hex")}`;
}

import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { makeActedOn } from "@/lib/testing/acting";
import { startReceiver } from "@/lib/testing/webhook-receiver";
import { makeWebhooksWorld } from "@/lib/testing/webhooks-world";
import { listDeliveries, listWebhooks } from "./data";

let world: Awaited<ReturnType<typeof makeWebhooksWorld>>;
const receiver = await startReceiver();

beforeEach(async () => {
  receiver.received.length = 0;
  world = await makeWebhooksWorld(receiver);
});
afterAll(() => receiver.close());

describe("a webhook", () => {
  it("is made with a secret that is told once, and stands in no event and no answer", async () => {
    const { id, secret } = await world.make();
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
    expect(await world.act("make", { ...world.input(), id })).toMatchObject({ reason: "refused" });
  });

  it.each([
    ["http://localhost/x", "Only https is posted to"],
    ["https://elsewhere.example/x", "The host elsewhere.example is not allowed"],
    ["https://a:b@localhost/x", "An address holds no password"],
    ["https://127.0.0.1/x", "The host 127.0.0.1 is not allowed"],
    ["nowhere", "Not an address: https://host/path"],
  ])("is not made for %s", async (address, message) => {
    const answer = await world.act("make", { ...world.input(), address });
    expect(answer).toMatchObject({ reason: "invalid", detail: [{ path: "address" }] });
    expect(JSON.stringify(answer)).toContain(message);
    expect(await db().webhook.count({ where: { projectId: world.projectId } })).toBe(0);
  });

  it("gets a new secret, told once, which nothing takes back", async () => {
    const { id, secret } = await world.make();
    const seen = { webhook: { id, version: 1 } };
    const renewed = await world.act("renewSecret", seen);
    expect(renewed).toMatchObject({ ok: true, data: { id, version: 2 } });
    const fresh = renewed.ok ? (renewed.data as { secret: string }).secret : "";
    expect(fresh).toMatch(/^gantry_whsec_[\w-]{43}$/);
    expect(fresh).not.toBe(secret);
    expect(await world.act("renewSecret", seen)).toMatchObject({ reason: "conflict" });
    const [event] = await world.newestEvents(1);
    expect(event).toMatchObject({ action: "webhook.secretRenewed", actorName: "Lena" });
    const told = [event?.before, event?.after, await listWebhooks(world.lena)];
    for (const one of [secret, fresh]) expect(JSON.stringify(told)).not.toContain(one);

    expect(await world.takeBack(world.lena, renewed)).toMatchObject({
      ok: false,
      message: "Not taken back. What was recorded here stays.",
    });
  });

  it("is seen and changed by editors of its project alone, from the version they saw", async () => {
    const { id } = await world.make();
    const vera = scopeOf({ userId: null, name: "Vera", email: null, role: "viewer" });
    expect(await listWebhooks(vera)).toEqual([]);
    expect(await listDeliveries(vera)).toEqual([]);
    const edit = { webhook: { id, version: 1 }, ...world.facts, name: "Renamed", on: false };
    expect(await world.act("edit", edit)).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await world.act("edit", edit)).toMatchObject({ reason: "conflict" });
    const other = await makeActedOn("webhooks", {});
    expect(await other.act(other.lena, "remove", { webhook: { id, version: 2 } })).toMatchObject({
      reason: "not found",
    });
    expect(await other.act(other.lena, "test", { id })).toMatchObject({ reason: "not found" });
    expect(await world.act("remove", { webhook: { id, version: 2 } })).toMatchObject({ ok: true });
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "webhook.removed", before: { name: "Renamed", on: false }, after: null },
    ]);
  });
});

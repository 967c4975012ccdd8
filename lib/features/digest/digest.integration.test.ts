import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "@/lib/domain/rights";
import { db } from "@/lib/platform/db";
import { type Jobs, startJobs } from "@/lib/platform/jobs";
import { makeActedOn } from "@/lib/testing/acting";
import { startMailWorker } from "@/lib/testing/start-mail-worker";

// The settings of a server are read once: they stand before anything that reads them.
const { smtp } = await vi.hoisted(async () => {
  const { startSmtpServer: start } = await import("@/lib/testing/smtp-server");
  const server = await start();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "here@gantry.test";
  process.env.DIGEST_AT = "00:00";
  process.env.GANTRY_URL = "https://gantry.test";
  process.env.WEBHOOK_HOSTS = "localhost";
  process.env.PROJECT_WEBHOOKS = "told=https://localhost:1/a-secret";
  return { smtp: server };
});
const { findNews } = await import("./data");
const { digestJobs, PLAN } = await import("./jobs");
const { listDue, sendToChannel, sendToPerson } = await import("./mutations");

const TODAY = new Date().toISOString().slice(0, 10);

let world: Awaited<ReturnType<typeof makeActedOn>>;

beforeEach(async () => {
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  smtp.received.length = 0;
  world = await makeActedOn("digest", { tasks: [{ key: "1", title: "Pay $4,711 at once" }] });
});
afterAll(() => smtp.close());

describe("the digest of a person", () => {
  it("is one mail with what is unread, in words and in HTML, and none a second time", async () => {
    const edgar = await person("Edgar", "approver");
    await tell(edgar, 2);
    expect(await sendToPerson(edgar, TODAY)).toBe("sent");
    expect(await sendToPerson(edgar, TODAY)).toBe("nothing to tell");
    await tell(edgar, 1);
    expect(await sendToPerson(edgar, TODAY)).toBe("taken");
    const [mail] = smtp.received;
    expect(smtp.received).toHaveLength(1);
    expect(mail).toMatchObject({
      from: "here@gantry.test",
      messageId: `<digest.${TODAY}.${edgar}@gantry.test>`,
      subject: expect.stringMatching(/^Gantry: 2 notices, /),
    });
    expect(mail?.raw).toContain("Auto-Submitted: auto-generated");
    expect(mail?.raw).toContain(`https://gantry.test/projects/${world.slug}/plan?item=3Dtask-1`);
    expect(mail?.raw).toContain("text/html");
  });

  it("is none where nothing is to be told, and none to whoever may not sign in", async () => {
    const edgar = await person("Edgar", "approver");
    expect(await sendToPerson(edgar, TODAY)).toBe("nothing to tell");
    await tell(edgar, 1);
    await db().user.update({ where: { id: edgar }, data: { disabledAt: new Date() } });
    expect(await sendToPerson(edgar, TODAY)).toBe("nothing to tell");
    expect(await db().digestDelivery.count({ where: { userId: edgar } })).toBe(0);
  });

  it("tells nothing of a project that they may not see, and no amount to whoever may see none", async () => {
    const vera = await person("Vera", "viewer");
    await tell(vera, 1);
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: true } });
    expect(await sendToPerson(vera, TODAY)).toBe("nothing to tell");
    await db().project.update({ where: { id: world.projectId }, data: { membersOnly: false } });
    expect(await sendToPerson(vera, TODAY)).toBe("sent");
    expect(smtp.received[0]?.raw).toContain("Pay [amount] at once");
    expect(smtp.received[0]?.raw).not.toContain("4,711");
  });
});

describe("the digest of a project", () => {
  it("never goes into the network that the server stands in, and its address stays a secret", async () => {
    const { projectId } = world;
    expect(await sendToChannel(projectId, TODAY)).toBe("nothing to tell");
    await db().project.update({ where: { id: projectId }, data: { slug: "told" } });
    expect((await listDue()).projects).toEqual([projectId]);
    const problem = await sendToChannel(projectId, TODAY).catch((error: unknown) => String(error));
    expect(problem).toBe("Error: localhost is not on the internet.");
    const [row] = await db().digestDelivery.findMany({ where: { projectId } });
    expect(row).toMatchObject({ channel: "webhook", sentAt: null, tries: 1 });
    // It is free for the next try at once.
    expect((await listDue()).projects).toEqual([projectId]);
  });

  it("tells the verdict and who changed how much, and no amount", async () => {
    const span = { from: new Date(0), until: new Date() };
    expect(await findNews(world.projectId, span)).toMatchObject({
      verdict: "NO-GO",
      changes: 1,
      people: ["Operator"],
      triggers: [],
    });
    expect(await findNews(world.projectId, { from: span.until, until: span.until })).toBeNull();
  });
});

describe("two servers", () => {
  it(
    "send each person one digest, also when one is killed in the middle of a mail",
    async () => {
      const people: string[] = [];
      for (const name of ["Ana", "Ben", "Cleo", "Dora", "Emil", "Fay"]) {
        people.push(await person(name, "editor"));
      }
      for (const one of people) await tell(one, 1);

      const held = smtp.keepWaiting("there@gantry.test");
      const there = await startMailWorker(LEASE_SECONDS);
      // It makes the queues; what it works on first it is killed in.
      await plan();
      await held;
      const here = await startJobs(digestJobs({ leaseSeconds: LEASE_SECONDS }), 0.5);
      try {
        there.kill("SIGKILL");
        await once(there, "exit");
        await keepPlanning(here, people.length);
      } finally {
        // Else it goes on beside the tests that come after.
        await here.stop();
      }

      const ids = smtp.received.map(({ messageId }) => messageId);
      expect(ids.toSorted()).toEqual(
        people.map((id) => `<digest.${TODAY}.${id}@gantry.test>`).toSorted(),
      );
      expect(smtp.received.some(({ from }) => from === "here@gantry.test")).toBe(true);
      const rows = await db().digestDelivery.findMany({ where: { userId: { in: people } } });
      expect(rows).toHaveLength(people.length);
      expect(rows.every(({ sentAt }) => sentAt !== null)).toBe(true);
      expect(rows.map(({ tries }) => tries).filter((tries) => tries > 1)).toEqual([2]);
    },
    LONGEST_MS,
  );
});

const LEASE_SECONDS = 3;
/** A server that is started beside everything else takes its time. */
const LONGEST_MS = 90_000;

/** As the clock does each minute, by hand: with the queues that the other has made. */
async function plan(): Promise<void> {
  await db().$executeRawUnsafe(
    `INSERT INTO gantry_jobs.job (name, data, policy) VALUES ('${PLAN}', '{}', 'short') ON CONFLICT DO NOTHING`,
  );
}

async function keepPlanning(jobs: Jobs, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await jobs.send(PLAN, {}, "by hand");
        return db().digestDelivery.count({
          where: { sentAt: { not: null }, day: new Date(TODAY) },
        });
      },
      { timeout: 60_000, interval: 500 },
    )
    // Those of the tests before got theirs too.
    .toBeGreaterThanOrEqual(count + 2);
}

async function person(name: string, role: Role): Promise<string> {
  const email = `${randomUUID()}@digest.test`;
  return (await db().user.create({ data: { name, email, role } })).id;
}

/** As if somebody had given them the task so often. */
async function tell(userId: string, times: number): Promise<void> {
  const { id: subjectId } = await db().task.findFirstOrThrow({
    where: { projectId: world.projectId },
  });
  const about = { subjectId, subjectKind: "task", subjectKey: "1", kind: "assignment" };
  await db().notification.createMany({
    data: Array.from({ length: times }, () => ({
      ...about,
      ...{ userId, projectId: world.projectId, actorName: "Lena", at: new Date() },
    })),
  });
}

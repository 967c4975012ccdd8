import { once } from "node:events";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { startJobs } from "@/lib/platform/jobs";
import type { Scope } from "@/lib/platform/viewer";
import { idOf } from "@/lib/testing/decisions-world";
import { LATER, makeReviewsWorld } from "@/lib/testing/reviews-world";
import { startMailWorker } from "@/lib/testing/start-mail-worker";

// The settings of a server are read once: they stand before anything that reads them.
const { smtp } = await vi.hoisted(async () => {
  const { startSmtpServer: start } = await import("@/lib/testing/smtp-server");
  const server = await start();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = "here@gantry.test";
  process.env.DIGEST_AT = "23:59";
  process.env.GANTRY_URL = "https://gantry.test";
  return { smtp: server };
});
const { findReviewed, listUnsent } = await import("./data");
const { minutesJobs, PLAN } = await import("./jobs");
const { sendMinutes } = await import("./send");

const LEASE_SECONDS = 3;

let w: Awaited<ReturnType<typeof makeReviewsWorld>>;

beforeEach(async () => {
  await db().user.updateMany({ data: { disabledAt: new Date() } });
  await db().project.updateMany({ data: { archivedAt: new Date() } });
  smtp.received.length = 0;
  w = await makeReviewsWorld({ tasks: [{ key: "1", title: "Pay $4,711 at once" }] });
});
afterAll(() => smtp.close());

async function holdWithAction(owner = "Otto") {
  await w.open();
  await w.on(0, "act", { text: "Mend the chain", owner, dueOn: LATER });
  await w.on(1, "park", { text: null });
  await w.on(2, "park", { text: null });
  return w.close();
}

const memberOf = (who: Scope) =>
  db().projectMember.create({ data: { projectId: w.projectId, userId: idOf(who) } });

describe("whom the minutes are sent to", () => {
  it("are members, whose the project is and who was given an action; nobody while it is open", async () => {
    await memberOf(w.eva);
    await db().project.update({ where: { id: w.projectId }, data: { owner: " lena " } });
    await w.open();
    expect(await listUnsent(new Date())).toEqual([]);
    const { id, version } = await w.review();
    await w.act(w.lena, "discard", { id, version });
    await holdWithAction();
    const [due, ...others] = await listUnsent(new Date());
    expect(others).toEqual([]);
    expect(due?.userIds.toSorted()).toEqual([w.eva, w.lena, w.otto].map(idOf).toSorted());
    expect(await sendMinutes(due?.reviewId ?? "", idOf(w.otto))).toBe("sent");
    expect((await listUnsent(new Date()))[0]?.userIds).not.toContain(idOf(w.otto));
  });

  it("is nobody where it was held elsewhere, is long past, or the project is archived", async () => {
    await holdWithAction();
    expect(await listUnsent(new Date())).toHaveLength(1);
    expect(await listUnsent(new Date(Date.now() + 8 * 86_400_000))).toEqual([]);
    await db().project.update({ where: { id: w.projectId }, data: { archivedAt: new Date() } });
    expect(await listUnsent(new Date())).toEqual([]);
  });
});

describe("the mail", () => {
  it("says what came of the meeting, once, and to each what they may see", async () => {
    await holdWithAction();
    const { id } = await w.review();
    expect(await sendMinutes(id, idOf(w.vic))).toBe("sent");
    expect(await sendMinutes(id, idOf(w.vic))).toBe("taken");
    const [mail] = smtp.received;
    expect(smtp.received).toHaveLength(1);
    expect(mail).toMatchObject({
      messageId: `<minutes.${id}.${idOf(w.vic)}@gantry.test>`,
      subject: expect.stringMatching(/: minutes of R1, /),
    });
    expect(mail?.raw).toContain("- Mend the chain (Otto, 15 Jan 2099)");
    // Not "711" alone: an id may hold that by chance.
    expect(mail?.raw).not.toContain("4,711");
    const reviewed = await findReviewed(await w.scopeFor(w.vic), "R1", new Date().toISOString());
    expect(JSON.stringify(reviewed)).not.toContain("4,711");
    await db().project.update({ where: { id: w.projectId }, data: { membersOnly: true } });
    expect(await sendMinutes(id, idOf(w.eva))).toBe("nothing to tell");
  });
});

describe("two servers", () => {
  it("send each person the minutes once, also when one is killed in the middle of a mail", async () => {
    const people = [w.eva, w.lena, w.otto, w.vic];
    for (const one of people) await memberOf(one);
    await holdWithAction();
    const held = smtp.keepWaiting("there@gantry.test");
    const there = await startMailWorker(LEASE_SECONDS);
    // It makes the queues; what it works on first it is killed in.
    await db().$executeRawUnsafe(
      `INSERT INTO gantry_jobs.job (name, data, policy) VALUES ('${PLAN}', '{}', 'short')
       ON CONFLICT DO NOTHING`,
    );
    await held;
    const here = await startJobs(minutesJobs({ leaseSeconds: LEASE_SECONDS }), 0.5);
    there.kill("SIGKILL");
    await once(there, "exit");
    const { id: reviewId } = await w.review();
    await expect
      .poll(
        async () => {
          await here.send(PLAN, {}, "by hand");
          return db().reviewDelivery.count({ where: { reviewId, sentAt: { not: null } } });
        },
        { timeout: 25_000, interval: 500 },
      )
      .toBe(people.length);
    await here.stop();
    const ids = smtp.received.map(({ messageId }) => messageId);
    expect(ids.toSorted()).toEqual(
      people.map((one) => `<minutes.${reviewId}.${idOf(one)}@gantry.test>`).toSorted(),
    );
    const rows = await db().reviewDelivery.findMany({ where: { reviewId } });
    expect(rows.map(({ tries }) => tries).filter((tries) => tries > 1)).toEqual([2]);
  });
});

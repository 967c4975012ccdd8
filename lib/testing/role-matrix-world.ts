import { MONEY_KINDS } from "@/lib/domain/vocabulary";
import { ROLES, type Role } from "@/lib/domain/rights";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { createPerson } from "@/lib/features/people/mutations";
import { db } from "@/lib/platform/db";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { signIn } from "@/lib/platform/sign-in";
import type { Scope } from "@/lib/platform/viewer";

export const HERE = "http://127.0.0.1:3000";
const PASSWORD = "a-long-password";
const emailOf = (role: Role) => `${role}@example.org`;

/** One person of each role, and one project of each kind: open, closed (members only), archived. */
export async function makeWorld() {
  const people = new Map<Role, string>();
  for (const role of ROLES) {
    const person = { email: emailOf(role), name: role, role, password: PASSWORD };
    const made = await createPerson(person, "Test");
    if (made.ok) people.set(role, made.data.userId);
  }
  for (const slug of ["open", "closed", "archived"]) {
    await importProject(operatorScope(), documentOf(slug, slug === "closed"), "test");
  }
  await tellEverybody([...people.values()]);
  await db().project.update({ where: { slug: "archived" }, data: { archivedAt: new Date() } });

  const userId = (role: Role) => people.get(role) ?? "";
  return {
    scopeFor: (role: Role): Scope =>
      scopeOf({ userId: userId(role), name: role, email: emailOf(role), role }),
    asMember: async (role: Role, slug: string, work: () => Promise<void>) => {
      const { id: projectId } = await db().project.findUniqueOrThrow({ where: { slug } });
      const member = { projectId, userId: userId(role) };
      await db().projectMember.create({ data: member });
      await work();
      await db().projectMember.delete({ where: { projectId_userId: member } });
    },
  };
}

/** As if each was told of each project while they could see it. */
async function tellEverybody(userIds: string[]) {
  const rows = await db().checklistItem.findMany();
  await db().notification.createMany({
    data: rows.flatMap(({ id: subjectId, key: subjectKey, projectId }) =>
      userIds.map((userId) => ({
        ...{ userId, projectId, subjectId, subjectKey },
        kind: "mention",
        subjectKind: "item",
        actorName: "Somebody",
        told: CHARGE,
        at: new Date(),
      })),
    ),
  });
}

/** The cookie of a session, opened as the sign-in page opens it. */
export async function cookieOf(role: Role): Promise<string> {
  const answer = await signIn(
    new Request(`${HERE}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: HERE },
      body: JSON.stringify({ email: emailOf(role), password: PASSWORD }),
    }),
  );
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** How every amount of the world is written, in units, in thousands or in minor units. */
export const AMOUNT = /4[,.\u202f\u00a0]?711/;

const amount = { lowMinor: 471_100, likelyMinor: 471_100, highMinor: 4_711_000_00 };
const CHARGE = "A charge of $4,711 a day";

const paid = { what: "money", value: 471_100 } as const;
const at = "2026-03-03T09:00:00.000Z";
const reviewed = {
  ...{ key: "R1", heldOn: "2026-03-03", openedBy: "Ana", openedAt: at },
  ...{ closedBy: "Ana", closedAt: at },
  items: [
    {
      ...{ kind: "figures moved", hero: { what: "count", count: 2 }, caption: CHARGE },
      heads: ["Was", "Is"],
      rows: [
        {
          subject: { kind: "money line", key: "investment" },
          ...{ title: "Paid", said: paid, found: paid, mark: null },
        },
        {
          subject: { kind: "decision", key: "D1" },
          ...{ title: "Investment", said: paid, found: paid, mark: null },
        },
      ],
      ...{ question: CHARGE, notes: CHARGE, carriedFrom: "R0", carriedText: CHARGE },
      outcome: { kind: "decided", text: CHARGE, by: "Ana", at },
      actions: [{ text: CHARGE, owner: "Ana" }],
    },
  ],
} as const;

function documentOf(slug: string, membersOnly: boolean) {
  return projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "For the role matrix.", currency: "USD", membersOnly },
    phases: [{ key: "0", name: CHARGE, goal: CHARGE, cost: amount }],
    tasks: [{ key: "1", title: "Anything", problem: CHARGE, phaseKey: "0" }],
    items: [{ key: "exit-1", list: "exit", phaseKey: "0", text: CHARGE }],
    risks: [{ key: "R1", title: CHARGE, impactNote: CHARGE, probabilityPercent: 50, loss: amount }],
    options: [
      { key: "now", name: "Now", cost: amount, incidentCost: amount, probabilityPercent: 40 },
      { key: "later", name: "Later", cost: amount, riskNote: CHARGE, probabilityPercent: 90 },
    ],
    moneyLines: MONEY_KINDS.map((kind) => ({ key: kind, kind, name: CHARGE, amount })),
    criteria: [
      {
        key: "stop",
        kind: "no-go",
        text: CHARGE,
        rule: { kind: "manual" },
        dueOn: "2026-03-01",
        consequence: { kind: "stop", text: CHARGE },
      },
    ],
    statedFigures: [
      {
        key: "total",
        label: CHARGE,
        unit: "money",
        low: 4711,
        high: 4711,
        computes: "investment.total",
        source: { key: "report", section: "Money" },
      },
    ],
    sources: [{ key: "report", title: CHARGE }],
    blockers: [
      {
        key: "B1",
        title: "Anything in the way",
        impact: CHARGE,
        severity: "P0",
        claimedState: "not started",
        actualState: "not started",
        raisedOn: "2026-03-02",
      },
    ],
    reviews: [reviewed],
    metrics: [{ key: "coverage", name: "Coverage", comparator: ">", target: 80 }],
  });
}

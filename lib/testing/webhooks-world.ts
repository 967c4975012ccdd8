import { randomUUID } from "node:crypto";
import { HAPPENING_KINDS, type HappeningKind } from "@/lib/domain/happenings/happening";
import { listDue } from "@/lib/features/webhooks/data";
import { db } from "@/lib/platform/db";
import { makeActedOn } from "./acting";
import type { startReceiver } from "./webhook-receiver";

export const DAY_MS = 86_400_000;

const proved = { kind: "item", key: "proved" } as const;
const said = { kind: "item", key: "said" } as const;

/** The moment so many days from now, as an instant. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

type Parts = { name?: string; kinds?: HappeningKind[] };

/** A project whose one gate has passed by evidence of yesterday, and what Lena does with its webhooks. */
export async function makeWebhooksWorld(receiver: Awaited<ReturnType<typeof startReceiver>>) {
  // The settings of a server are read once, and not before something asks for them.
  process.env.WEBHOOK_HOSTS = "localhost,hooks.example";
  process.env.GANTRY_URL = "https://gantry.test";
  const world = await makeActedOn("webhooks", {
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
      {
        ...{ subject: proved, checkKey: "run", outcome: "passed", origin: "ci", by: "CI" },
        at: inDays(-1),
      },
    ],
  });
  const { projectId, lena } = world;
  const act = (verb: string, given: object) => world.act(lena, verb, given);
  const facts = { name: "Pipeline", address: receiver.at("/here"), kinds: [...HAPPENING_KINDS] };
  const input = (part: Parts = {}) => ({ id: randomUUID(), ...facts, ...part });

  async function seen(key: "proved" | "said") {
    const where = { projectId_key: { projectId, key } };
    const { id, version } = await db().checklistItem.findUniqueOrThrow({ where });
    return { kind: "item", id, version };
  }

  return {
    ...world,
    act,
    facts,
    input,
    seen,
    make: async (part: Parts = {}) => {
      const made = await act("make", input(part));
      if (!made.ok) throw new Error(made.message);
      return made.data as { id: string; secret: string };
    },
    /** The gate falls by the first; the second rests on no gate. */
    fail: async (key: "proved" | "said" = "proved") => {
      const given = { target: await seen(key), outcome: "failed", note: "It broke" };
      const recorded = await act("evidence.record", given);
      if (!recorded.ok) throw new Error(recorded.message);
    },
    /** In the order of their kinds. */
    told: () =>
      db().webhookDelivery.findMany({
        where: { webhook: { projectId } },
        orderBy: [{ kind: "asc" }, { at: "asc" }],
      }),
    due: () => listDue(new Date(), [projectId]),
    putAway: () =>
      db().project.update({ where: { id: projectId }, data: { archivedAt: new Date() } }),
  };
}

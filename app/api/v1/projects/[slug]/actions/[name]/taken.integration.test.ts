import { beforeAll, expect, it } from "vitest";
import { EXAMPLES } from "@/app/api/v1/openapi.json/examples";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { makeWorld } from "@/lib/testing/role-matrix-world";
import "@/lib/features/actions";

let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  world = await makeWorld();
});

/** What its example does not show, or does not show on this world. */
const SENT: Record<string, (id: string) => object> = {
  "criteria.add": (id) => ({
    ...{ id, place: null, kind: "go", text: "All is well", rule: { kind: "manual" } },
    ...{ dueOn: null, owner: null, consequence: null, note: null },
  }),
  "milestones.add": (id) => ({
    ...{ id, name: "Launch", startsOn: null, endsOn: "2026-05-01", criteria: null },
    ...{ phaseKeys: [], baselineOn: null, actualOn: null },
  }),
  "economics.addLine": (id) => ({
    ...{ id, place: null, kind: "investment", name: "More", per: "once" },
    amount: { lowMinor: 1, likelyMinor: null, highMinor: 2 },
    ...{ actualMinor: null, probabilityPercent: null, phaseKey: null, optionKey: null, note: null },
  }),
  "figures.add": (id) => ({
    ...{ id, label: "People", unit: "count", low: 5, high: 5, text: null },
    ...{ computes: null, subjectKey: null, source: { title: "A report", section: "1" } },
  }),
  "views.keep": (id) => ({ id, name: "Mine", query: "", shared: false }),
  "plan.addTask": (id) => ({ ...(EXAMPLES["plan.addTask"]?.sent as object), id }),
  "blockers.raise": (id) => ({
    ...(EXAMPLES["blockers.raise"]?.sent as object),
    ...{ id, holdsUp: [] },
  }),
};

it.each(Object.keys(SENT))(
  "%s with the id of another project's row is a conflict",
  async (name) => {
    const action = registeredActions().find((one) => one.name === name)!;
    const id = crypto.randomUUID();
    const scope = world.scopeFor("admin");
    const sent = SENT[name]!(id);
    expect(await action.run(scope, { ...sent, slug: "closed" }, "first")).toMatchObject({
      ok: true,
    });
    const again = await action.run(scope, { ...sent, slug: "open" }, "again");
    expect(again).toMatchObject({ ok: false, reason: "conflict" });
    expect(await db().event.count({ where: { requestId: "again" } })).toBe(0);
  },
);

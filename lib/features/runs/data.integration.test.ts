import { expect, it } from "vitest";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { countRuns, countRunsByCheck, listRuns } from "./data";

/** A task and a check that are called alike: what one of them is asked for is not the other's. */
it("counts and lists the runs of one check, and of one row", async () => {
  const task = { kind: "task", key: "smoke" };
  const item = { kind: "item", key: "ready" };
  const run = { outcome: "passed", origin: "ci", by: "Nightly", at: "2026-01-01T00:00:00.000Z" };
  const { slug, project } = await makeActedOn("runs", {
    tasks: [{ key: "smoke", title: "It starts" }],
    items: [{ key: "ready", list: "readiness", text: "It is ready" }],
    checks: [
      { key: "smoke", subject: item, kind: "command", command: "npm run smoke" },
      { key: "unit", subject: task, kind: "command", command: "npm test" },
    ],
    evidence: [
      { ...run, subject: item, checkKey: "smoke" },
      { ...run, subject: item, checkKey: "smoke", outcome: "failed" },
      { ...run, subject: task, checkKey: "unit" },
      { ...run, subject: task, origin: "person" },
    ],
  });
  const scope = await getProjectScope(operatorScope(), slug);
  const checks = (await project()).checks;
  const counts = await countRunsByCheck(scope);
  const of = (key: string) => counts.get(foundIn(checks, key).id);
  expect([await countRuns(scope), of("smoke"), of("unit")]).toEqual([4, 2, 1]);

  const list = async (only: NonNullable<Parameters<typeof listRuns>[1]["only"]>) =>
    (await listRuns(scope, { limit: 10, only }))?.items.map(({ subject, checkKey }) => [
      subject.key,
      checkKey,
    ]);
  expect(await list({ check: "smoke" })).toEqual([
    ["ready", "smoke"],
    ["ready", "smoke"],
  ]);
  expect(await list({ subject: { kind: "task", key: "smoke" } })).toEqual([
    ["smoke", null],
    ["smoke", "unit"],
  ]);
});

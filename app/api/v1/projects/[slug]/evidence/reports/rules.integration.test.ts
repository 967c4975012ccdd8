import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { getProjectScope } from "@/lib/platform/viewer";
import { makeIntake } from "@/lib/testing/intake-world";
import { ANSWERS } from "../../[list]/answers";
import { listMappingRules, listWaitingResults } from "../../[list]/intake";
import { POST } from "./route";

describe("rules", () => {
  it("and names that wait are read as the document says, with the version to change a rule from", async () => {
    const { post, rule, act, lena, slug } = await makeIntake(POST);
    const scope = await getProjectScope(lena, slug);
    await rule("known*", { kind: "check", key: "unit" });
    await post("junit", `<testsuite name="s"><testcase name="unknown"/></testsuite>`);
    const rules = await listMappingRules(scope, {});
    const waiting = await listWaitingResults(scope, {});
    expect(rules.items).toMatchObject([{ pattern: "known*", version: 1 }]);
    expect(waiting.items).toMatchObject([{ format: "junit", count: 1, outcome: "passed" }]);
    for (const row of rules.items) expect(ANSWERS["mapping-rules"].parse(row)).toEqual(row);
    for (const row of waiting.items) expect(ANSWERS["waiting-results"].parse(row)).toEqual(row);
    const [{ id = "", version = 0 } = {}] = rules.items;
    expect(await act(lena, "removeRule", { rule: { id, version } })).toMatchObject({ ok: true });
  });

  it("are asked in their order, which can be changed", async () => {
    const { post, rule, act, lena, slug, projectId } = await makeIntake(POST);
    await rule("*", { kind: "check", key: "unit" });
    const second = await rule("s", { kind: "check", key: "api" });
    const junit = `<testsuite name="s"><testcase name="t"/></testsuite>`;
    expect((await post("junit", junit)).taken.results).toMatchObject([{ check: "unit" }]);
    const rules = await db().mappingRule.findMany({
      where: { projectId },
      orderBy: { position: "asc" },
    });
    const id = second.ok ? (second.data as { id: string }).id : "";
    const moved = await act(lena, "moveRule", {
      slug,
      rule: { id, version: 1 },
      before: rules[0]?.id,
    });
    expect(moved).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await post("junit", junit)).taken.results).toMatchObject([{ check: "api" }]);
  });

  it("are changed from the version that was seen, and removed", async () => {
    const { rule, act, lena, otto, newestEvents } = await makeIntake(POST);
    const added = await rule("a*", { kind: "check", key: "unit" });
    const id = added.ok ? (added.data as { id: string }).id : "";
    const change = (who: typeof lena, pattern: string) =>
      act(who, "changeRule", {
        ...{ rule: { id, version: 1 }, format: "tap", pattern },
        target: { kind: "nothing" },
      });
    expect(await change(lena, "b*")).toMatchObject({ ok: true });
    expect(await change(otto, "c*")).toMatchObject({
      reason: "conflict",
      detail: { pattern: "b*" },
    });
    expect(await act(otto, "removeRule", { rule: { id, version: 2 } })).toMatchObject({ ok: true });
    expect(await newestEvents(1)).toMatchObject([
      { action: "rule.removed", before: { pattern: "b*", speaksOf: "nothing" }, actorName: "Otto" },
    ]);
  });

  it("are taken back: what they said, their place, and that they came or went", async () => {
    const { rule, act, lena, otto, takeBack, slug, projectId } = await makeIntake(POST);
    const told = async () => {
      const where = { projectId };
      const rows = await db().mappingRule.findMany({ where, orderBy: { position: "asc" } });
      return rows.map(({ pattern, format }) => `${format} ${pattern}`);
    };
    const added = await rule("a*", { kind: "check", key: "unit" });
    await rule("b*", { kind: "check", key: "api" });
    const id = added.ok ? (added.data as { id: string }).id : "";
    const seen = (version: number) => ({ slug, rule: { id, version } });
    const moved = await act(lena, "moveRule", { ...seen(1), before: null });
    expect(await told()).toEqual(["any b*", "any a*"]);
    await takeBack(lena, moved);
    const target = { kind: "nothing" };
    const changed = await act(lena, "changeRule", {
      ...seen(3),
      format: "tap",
      pattern: "c",
      target,
    });
    expect(await told()).toEqual(["tap c", "any b*"]);
    expect(await takeBack(lena, changed)).toMatchObject({ ok: true });
    const made = await db().mappingRule.findUnique({ where: { id } });
    const removed = await act(otto, "removeRule", seen(5));
    expect(await told()).toEqual(["any b*"]);
    expect(await takeBack(otto, removed)).toMatchObject({ ok: true });
    expect(await told()).toEqual(["any a*", "any b*"]);
    const { byName, byUserId, createdAt } = made ?? {};
    expect(await db().mappingRule.findUnique({ where: { id } })).toMatchObject({
      ...{ byName, byUserId, createdAt },
    });
    expect(byName).toBe("Lena");
  });

  it("are not added twice, nor for a check that is not there", async () => {
    const { rule } = await makeIntake(POST);
    await rule("a", { kind: "check", key: "unit" });
    expect(await rule("a", { kind: "check", key: "api" })).toMatchObject({
      detail: [{ path: "pattern" }],
    });
    expect(await rule("b", { kind: "check", key: "absent" })).toMatchObject({
      detail: [{ path: "target.key" }],
    });
    const nothing = { kind: "nothing" };
    expect(await rule("a", nothing)).toMatchObject({ ok: true });
    expect(await rule("a", nothing)).toMatchObject({ detail: [{ path: "pattern" }] });
  });

  it("are not changed into another that is there, and say how much was settled", async () => {
    const { post, rule, act, lena } = await makeIntake(POST);
    const target = { kind: "check", key: "unit" };
    await rule("a", target);
    const added = await rule("b", target);
    const id = added.ok ? (added.data as { id: string }).id : "";
    await post("junit", `<testsuite name="s"><testcase name="t"/></testsuite>`);
    const changeTo = (pattern: string) =>
      act(lena, "changeRule", { rule: { id, version: 1 }, format: "any", pattern, target });
    expect(await changeTo("a")).toMatchObject({ detail: [{ path: "pattern" }] });
    expect(await changeTo("s")).toMatchObject({ ok: true, data: { version: 2, settled: 1 } });
  });
});

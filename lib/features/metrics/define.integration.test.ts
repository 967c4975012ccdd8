import { beforeEach, describe, expect, it } from "vitest";
import type { Metric } from "@/lib/domain/project";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import { importMetrics, inDays, metricsOf } from "@/lib/testing/metrics-world";
import { changing } from "@/lib/testing/changing";
import { listMetricTrail } from "./data";
import { addSample, changeMetric, defineMetric, removeMetric } from "./mutations";
import type { MetricDefinition } from "./schema";
import { definitionOf } from "./types";

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;
let world: ReturnType<typeof metricsOf>;

beforeEach(async () => {
  made += 1;
  slug = `defined-${String(made)}`;
  await importMetrics(slug);
  lena = await projectScope("Lena", slug);
  otto = await projectScope("Otto", slug);
  world = metricsOf(lena);
});

describe("a metric", () => {
  const latency: MetricDefinition = {
    name: "Latency, P95",
    category: "Technical",
    unit: "ms",
    comparator: "<",
    target: 200,
    targetHigh: null,
    targetText: null,
    baseline: 340,
    cadenceDays: 7,
  };

  it("is defined after the others, under a key from its name", async () => {
    const outcome = await defineMetric(lena, { slug, definition: latency }, "r");
    expect(outcome).toMatchObject({ ok: true, data: { key: "latency-p95", version: 1 } });
    expect((await world.project()).metrics.at(-1)).toMatchObject({
      key: "latency-p95",
      ...latency,
    });
    expect(await world.standing("latency-p95")).toBe("unknown");
    const [event] = await world.events("latency-p95");
    expect(event).toMatchObject({
      action: "metric.defined",
      before: null,
      after: { definition: latency },
    });
  });

  it("of a name that is there is refused at its field", async () => {
    const before = await world.trace();
    const definition = { ...latency, name: " test  Coverage" };
    expect(await defineMetric(lena, { slug, definition }, "r")).toMatchObject({
      reason: "invalid",
      detail: [{ path: "definition.name", message: "There is a metric of this name already" }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("defined twice at once is defined once", async () => {
    const outcomes = await Promise.all([
      defineMetric(lena, { slug, definition: latency }, "r"),
      defineMetric(otto, { slug, definition: latency }, "r"),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(
      (await world.project()).metrics.filter(({ name }) => name === latency.name),
    ).toHaveLength(1);
  });

  it("keeps its name to itself, though others take it at the same time", async () => {
    const { metrics } = await world.project();
    const definition = { ...latency, name: "One name" };
    const outcomes = await Promise.all([
      ...metrics.map(({ id, version, name: from }) => {
        const changes = { name: { from, to: definition.name } };
        return changeMetric(lena, { slug, metric: { id, version }, changes }, "r");
      }),
      defineMetric(otto, { slug, definition }, "r"),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const named = (await world.project()).metrics.filter(({ name }) => name === definition.name);
    expect(named).toHaveLength(1);
  });

  it("is changed, counts by its new target, and the trail keeps the one before", async () => {
    await add(lena, 85);
    expect(await change(otto, "coverage", { target: 90 })).toMatchObject({ ok: true });
    expect(await world.standing("coverage")).toBe("not met");
    const [entry] = await listMetricTrail(lena, await world.idOf("coverage"));
    expect(entry).toMatchObject({
      kind: "changed",
      by: { name: "Otto" },
      before: { target: 80 },
      after: { target: 90 },
    });
  });

  it("changed to what it is stays as it is", async () => {
    const before = await world.trace();
    expect(await change(lena, "coverage", {})).toMatchObject({
      reason: "refused",
      message: "Not saved. Nothing of it has changed.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("changed by two from one version keeps the first, and tells the second", async () => {
    const seen = await world.metric("coverage");
    await change(otto, "coverage", { target: 90 }, seen);
    const before = await world.trace();
    expect(await change(lena, "coverage", { target: 70 }, seen)).toMatchObject({
      reason: "conflict",
      message: "Otto was faster and changed it.",
      detail: {
        version: 2,
        fields: { target: { theirs: 90, base: 80, mine: 70 } },
        moved: { by: { name: "Otto" } },
      },
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is not moved past a sample that its editor has not seen", async () => {
    const seen = await world.metric("coverage");
    await add(otto, 75);
    expect(await change(lena, "coverage", { target: 70 }, seen)).toMatchObject({
      reason: "conflict",
      message: "Otto was faster and added a sample.",
      detail: { version: 2, fields: {}, sample: { low: 75 } },
    });
    expect(await change(lena, "coverage", { cadenceDays: 3 }, seen)).toMatchObject({
      ok: true,
      data: { version: 3, merged: true },
    });
    expect(await change(lena, "coverage", { target: 78 })).toMatchObject({ ok: true });
  });

  it("asks for what can be, as both have left it", async () => {
    const seen = await world.metric("coverage");
    await change(otto, "coverage", { comparator: "between", targetHigh: 90 });
    expect(await change(lena, "coverage", { target: 95 }, seen)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "changes.targetHigh.to", message: "The range ends before it begins" }],
    });
  });

  it("on which nothing rests is removed, and the trail keeps what it was", async () => {
    const { id, version } = await world.metric("observability");
    expect(await remove(lena, { id, version })).toMatchObject({ ok: true });
    expect((await world.project()).metrics.map(({ key }) => key)).toEqual([
      "coverage",
      "providers",
    ]);
    expect(await db().event.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: "metric.removed",
      subjectKey: "observability",
      before: { definition: { name: "Observability", targetText: "full" } },
      after: null,
    });
    expect(await remove(otto, { id, version })).toMatchObject({ reason: "not found" });
  });

  it("that was sampled or is asked for stays, and says what rests on it", async () => {
    const before = await world.trace();
    expect(await remove(lena, await world.metric("coverage"))).toMatchObject({
      reason: "refused",
      message: "Not removed. It has 1 sample and 1 criterion.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("that somebody samples meanwhile is not removed", async () => {
    const seen = await world.metric("observability");
    const reading = { low: null, high: null, outOf: null, text: "full" };
    const sample = { reading, basis: "measured", takenOn: inDays(0), proof: null } as const;
    await addSample(otto, { slug, metricId: seen.id, ...sample }, "r");
    expect(await remove(lena, seen)).toMatchObject({
      reason: "conflict",
      message: "Otto was faster and added a sample.",
    });
  });
});

function remove(scope: ProjectScope, { id, version }: { id: string; version: number }) {
  return removeMetric(scope, { slug, metric: { id, version } }, "r");
}

async function add(scope: ProjectScope, value: number) {
  const reading = { low: value, high: value, outOf: null, text: null };
  const sample = { reading, basis: "measured", takenOn: inDays(0), proof: null } as const;
  return addSample(scope, { slug, metricId: await world.idOf("coverage"), ...sample }, "r");
}

async function change(
  scope: ProjectScope,
  key: string,
  part: Partial<MetricDefinition>,
  seen?: Metric,
) {
  const from = seen ?? (await world.metric(key));
  const { id, version } = from;
  const changes = changing(definitionOf(from), part);
  return changeMetric(scope, { slug, metric: { id, version }, changes }, "r");
}

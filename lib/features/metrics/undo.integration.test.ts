import { beforeEach, describe, expect, it } from "vitest";
import { registeredActions } from "@/lib/platform/action";
import { scopeOf } from "@/lib/platform/operator";
import { importMetrics, inDays, metricsOf } from "@/lib/testing/metrics-world";
import { projectScope } from "@/lib/testing/claims-world";
import { answerToTakingBack, lastRequest, newRequest, takeBack } from "@/lib/testing/taking-back";
import "@/lib/features/actions";

const READING = { low: 91, high: 91, outOf: null, text: null };

let made = 0;
let slug: string;
let world: ReturnType<typeof metricsOf>;

beforeEach(async () => {
  made += 1;
  slug = `metrics-undone-${String(made)}`;
  await importMetrics(slug);
  world = metricsOf(await projectScope("Lena", slug));
});

describe("a definition", () => {
  it("is what it was again, and changed again", async () => {
    const { target } = await world.metric("coverage");
    const change = await edit("coverage", { target: 90 });
    const back = await takeBack(slug, change);
    expect(await world.metric("coverage")).toMatchObject({ target, version: 3 });
    await takeBack(slug, back);
    expect(await world.metric("coverage")).toMatchObject({ target: 90, version: 4 });
    const [redone, undone] = await world.events("coverage");
    expect(undone).toMatchObject({
      action: "metric.changed",
      takesBack: change,
      before: { definition: { target: 90 }, version: 2 },
      after: { definition: { target, name: "Test coverage" }, version: 3 },
    });
    expect(redone).toMatchObject({ takesBack: back, after: { definition: { target: 90 } } });
  });

  it("keeps what was changed of it otherwise since, and is left where the same was", async () => {
    const change = await edit("coverage", { target: 90 });
    const renamed = await edit("coverage", { name: "Covered" });
    await takeBack(slug, change);
    expect(await world.metric("coverage")).toMatchObject({ target: 80, name: "Covered" });
    await edit("coverage", { name: "Covered by tests" });
    expect(await answerToTakingBack(slug, renamed)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. coverage has been changed again since.",
    });
  });

  it("of a new metric goes again with it, and both come back under the key they had", async () => {
    const change = await define();
    const whole = await world.metric("latency");
    const back = await takeBack(slug, change);
    expect(await keys()).not.toContain("latency");
    await takeBack(slug, back);
    expect(await world.metric("latency")).toEqual({ ...whole, version: 2 });
  });

  it("stays with what rests on it by now", async () => {
    const change = await define();
    await addTo("latency");
    expect(await answerToTakingBack(slug, change)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. By now something rests on it.",
    });
    expect(await keys()).toContain("latency");
  });

  it("that was removed stands where it stood", async () => {
    await define();
    const order = await keys();
    const { id, version } = await world.metric("latency");
    const change = await act("metrics.remove", { metric: { id, version } });
    await takeBack(slug, change);
    expect(await keys()).toEqual(order);
    expect((await world.metric("latency")).id).toBe(id);
  });
});

describe("a sample", () => {
  it("that was added counts no more, and again", async () => {
    const before = await world.standing("coverage");
    const change = await addTo("coverage");
    expect(await world.standing("coverage")).toBe("proved");
    const back = await takeBack(slug, change);
    expect(await world.standing("coverage")).toBe(before);
    expect((await world.events("coverage"))[0]).toMatchObject({
      action: "sample.taken-back",
      takesBack: change,
      after: { sample: null, reason: "Undone" },
    });
    await takeBack(slug, back);
    expect(await world.standing("coverage")).toBe("proved");
  });

  it("that was read again says what it said", async () => {
    await addTo("coverage");
    const { id, version } = await newest();
    const change = await act("metrics.correctSample", {
      ...{ metricId: await world.idOf("coverage"), sample: { id, version } },
      ...{ basis: "measured", takenOn: inDays(0), proof: null, reason: "It was misread" },
      reading: { ...READING, low: 92, high: 92 },
    });
    await takeBack(slug, change);
    expect(await newest()).toMatchObject({ id, low: 91, version: 3, proof: "CI 1412" });
  });

  it("that was taken back counts again, and not where it was added anew", async () => {
    await addTo("coverage");
    const sample = await newest();
    const change = await act("metrics.takeBackSample", {
      ...{ metricId: await world.idOf("coverage"), reason: "Another build" },
      sample: { id: sample.id, version: sample.version },
    });
    await takeBack(slug, change);
    expect(await newest()).toEqual(sample);
    expect(await answerToTakingBack(slug, change)).toMatchObject({ ok: true });
  });

  it("that was read again since stays as it was read", async () => {
    const change = await addTo("coverage");
    const { id, version } = await newest();
    await act("metrics.correctSample", {
      ...{ metricId: await world.idOf("coverage"), sample: { id, version } },
      ...{ basis: "measured", takenOn: inDays(0), proof: null, reason: "It was misread" },
      reading: { ...READING, low: 92, high: 92 },
    });
    expect(await answerToTakingBack(slug, change)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. The sample has been changed again since.",
    });
  });
});

async function keys(): Promise<string[]> {
  return (await world.project()).metrics.map(({ key }) => key);
}

async function newest() {
  const sample = (await world.project()).samples.at(-1);
  if (!sample) throw new Error("There is no sample.");
  return sample;
}

async function addTo(key: string): Promise<string> {
  return act("metrics.addSample", {
    ...{ metricId: await world.idOf(key), reading: READING, basis: "measured" },
    ...{ takenOn: inDays(0), proof: "CI 1412" },
  });
}

function define(): Promise<string> {
  return act("metrics.define", {
    definition: { name: "Latency", unit: "ms", comparator: "<", target: 200 },
  });
}

async function edit(key: string, part: Record<string, unknown>): Promise<string> {
  const metric = await world.metric(key);
  const changes = Object.fromEntries(
    Object.entries(part).map(([name, to]) => [name, { from: Reflect.get(metric, name), to }]),
  );
  const { id, version } = metric;
  return act("metrics.change", { metric: { id, version }, changes, reason: "As agreed" });
}

/** Writes as Lena, and answers under which request. */
async function act(name: string, input: object): Promise<string> {
  const action = registeredActions().find((one) => one.name === name);
  const lena = scopeOf({ userId: null, name: "Lena", email: null, role: "editor" });
  expect(await action?.run(lena, { slug, ...input }, newRequest())).toMatchObject({ ok: true });
  return lastRequest();
}

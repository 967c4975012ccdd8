import { beforeEach, describe, expect, it } from "vitest";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { projectScope } from "@/lib/testing/claims-world";
import { testDatabase } from "@/lib/testing/database";
import { importMetrics, inDays, metricsOf } from "@/lib/testing/metrics-world";
import { listMetricTrail } from "./data";
import { addSample, correctSample, takeBackSample } from "./mutations";
import type { NewSample } from "./schema";

const NOTHING = { low: null, high: null, outOf: null, text: null };
const at = (value: number) => ({ ...NOTHING, low: value, high: value });
const today = () => inDays(0);

let made = 0;
let slug: string;
let lena: ProjectScope;
let otto: ProjectScope;
let world: ReturnType<typeof metricsOf>;

beforeEach(async () => {
  made += 1;
  slug = `measured-${String(made)}`;
  await importMetrics(slug);
  lena = await projectScope("Lena", slug);
  otto = await projectScope("Otto", slug);
  world = metricsOf(lena);
});

describe("adding a sample", () => {
  it("keeps what was read, by whom, when and with what proof, and counts at once", async () => {
    expect(await world.standing("coverage")).toBe("said");
    const outcome = await add(lena, "coverage", { reading: at(91), proof: "CI 1412" });
    expect(outcome).toEqual({ ok: true, data: { id: await world.idOf("coverage"), version: 2 } });
    expect((await world.project()).samples.at(-1)).toMatchObject({
      metricKey: "coverage",
      ...at(91),
      basis: "measured",
      takenOn: today(),
      by: { name: "Lena" },
      proof: "CI 1412",
    });
    expect(await world.standing("coverage")).toBe("proved");
  });

  it.each([
    ["a range", "coverage", { ...at(60), high: 70 }, "not met"],
    ["a share", "providers", { ...at(3), outOf: 3 }, "proved"],
    ["words", "observability", { ...NOTHING, text: "Full" }, "proved"],
  ])("takes %s", async (_, key, reading, expected) => {
    expect(await add(lena, key, { reading })).toMatchObject({ ok: true });
    expect(await world.standing(key)).toBe(expected);
  });

  it("counts as a claim while nothing shows it", async () => {
    await add(lena, "coverage", { reading: at(91), proof: null });
    expect(await world.standing("coverage")).toBe("said");
  });

  it("records the event in the transaction of the sample", async () => {
    await add(lena, "coverage", { reading: at(91) }, "request-9");
    const id = await world.idOf("coverage");
    expect(await world.events("coverage")).toMatchObject([
      {
        actorName: "Lena",
        action: "sample.added",
        subjectKind: "metric",
        subjectKey: "coverage",
        before: { version: 1 },
        after: { sample: { by: "Lena", low: 91, basis: "measured" }, version: 2 },
        requestId: "request-9",
      },
    ]);
    const [same] = await testDatabase().query<{ same: boolean }>(
      `SELECT s.xmin::text = e.xmin::text AS same FROM "Event" e
         JOIN "Sample" s ON s."metricId" = e."subjectId" AND s."byName" = 'Lena'
        WHERE e."subjectId" = $1`,
      [id],
    );
    expect(same).toEqual({ same: true });
  });

  it("by two at once lands twice, and of two readings of a day the later one counts", async () => {
    const outcomes = await Promise.all([
      add(lena, "coverage", { reading: at(91) }),
      add(otto, "coverage", { reading: at(91) }),
    ]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true]);
    const { metrics, samples } = await world.project();
    expect(samples.filter(({ low }) => low === 91)).toHaveLength(2);
    expect(metrics.find(({ key }) => key === "coverage")?.version).toBe(3);
  });

  it("sent twice is added once, also at once", async () => {
    const outcomes = await Promise.all([
      add(lena, "coverage", { reading: at(91) }),
      add(lena, "coverage", { reading: at(91) }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({
      ok: false,
      reason: "refused",
      message: "Not added. You have added this very sample already.",
    });
    expect((await world.project()).samples.filter(({ low }) => low === 91)).toHaveLength(1);
  });

  it.each<[string, string, Partial<NewSample>, string, RegExp]>([
    ["on a day to come", "coverage", { takenOn: inDays(1) }, "takenOn", /yet to come/],
    [
      "of words for a figure",
      "coverage",
      { reading: { ...NOTHING, text: "many" } },
      "reading",
      /^Not a figure/,
    ],
    ["of a figure for words", "observability", {}, "reading", /read in words/],
    ["of nothing", "coverage", { reading: NOTHING }, "reading", /^Not a figure/],
    [
      "of more than all",
      "providers",
      { reading: { ...at(4), outOf: 3 } },
      "reading",
      /none and all/,
    ],
    [
      "that ends before it begins",
      "coverage",
      { reading: { ...at(7), high: 6 } },
      "reading",
      /ends/,
    ],
  ])("%s is refused at its field, and leaves no trace", async (_, key, part, path, message) => {
    const before = await world.trace();
    expect(await add(lena, key, part)).toMatchObject({
      reason: "invalid",
      detail: [{ path, message: expect.stringMatching(message) }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("to a metric of another project is refused as to one that is not there", async () => {
    await importMetrics(`${slug}-other`);
    const other = await projectScope("Lena", `${slug}-other`);
    const foreign = await readProject(db(), other.projectId);
    const nowhere = {
      ok: false,
      reason: "not found",
      message: "This metric does not exist any more.",
    };
    expect(await addTo(lena, foreign.metrics[0]!.id)).toEqual(nowhere);
    expect(await addTo(lena, crypto.randomUUID())).toEqual(nowhere);
    expect(await readProject(db(), other.projectId)).toEqual(foreign);
  });
});

describe("one's own sample", () => {
  beforeEach(async () => {
    await add(lena, "coverage", { reading: at(8.9) });
  });

  it("is corrected in place, and the trail keeps what stood there and why", async () => {
    const { id } = await newest();
    expect(await correct(lena, { reading: at(89) })).toMatchObject({ ok: true });
    expect(await newest()).toMatchObject({ id, version: 2, low: 89, by: { name: "Lena" } });
    expect(await world.standing("coverage")).toBe("proved");
    expect(await listMetricTrail(lena, await world.idOf("coverage"))).toMatchObject([
      {
        kind: "corrected",
        by: { name: "Lena" },
        before: { id, low: 8.9 },
        after: { id, low: 89 },
        reason: "the point was wrong",
      },
    ]);
  });

  it("is taken back and counts no more; the trail keeps it", async () => {
    const { id } = await newest();
    expect(await takeBack(lena)).toMatchObject({ ok: true });
    expect(await newest()).toMatchObject({ low: 95, basis: "stated" });
    expect(await world.standing("coverage")).toBe("said");
    expect(await listMetricTrail(lena, await world.idOf("coverage"))).toMatchObject([
      { kind: "taken back", before: { id, low: 8.9, takenOn: today() }, reason: "another build" },
    ]);
  });

  it("is nobody else's to change", async () => {
    const before = await world.trace();
    expect(await correct(otto, {})).toMatchObject({
      reason: "refused",
      message: "Not corrected. Lena took this sample: add one that says otherwise.",
    });
    expect(await takeBack(otto)).toMatchObject({
      reason: "refused",
      message: "Not taken back. Lena took this sample: add one that says otherwise.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is corrected by the rules by which it was added", async () => {
    const before = await world.trace();
    expect(await correct(lena, { takenOn: inDays(2) })).toMatchObject({
      detail: [{ path: "takenOn" }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is not corrected to what it is, nor to what another of one's own says", async () => {
    await add(lena, "coverage", { reading: at(89) });
    await add(lena, "coverage", { reading: at(90) });
    const before = await world.trace();
    expect(await correct(lena, { reading: at(90) })).toMatchObject({
      reason: "refused",
      message: "Not corrected. Nothing of it is changed.",
    });
    expect(await correct(lena, { reading: at(89) })).toMatchObject({
      reason: "refused",
      message: "Not corrected. Another of your samples says this already.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("changed in another window meanwhile is a conflict, and is told", async () => {
    const seen = await newest();
    await correct(lena, { reading: at(89) }, seen);
    const before = await world.trace();
    expect(await correct(lena, { reading: at(90) }, seen)).toMatchObject({
      reason: "conflict",
      message: "You have corrected a sample elsewhere.",
      detail: { version: 3 },
    });
    expect(await world.trace()).toEqual(before);
    await takeBack(lena);
    expect(await takeBack(lena, seen)).toEqual({
      ok: false,
      reason: "not found",
      message: "This sample does not stand any more.",
    });
  });

  it("of another metric is none of this one", async () => {
    const { id, version } = await newest();
    const metricId = await world.idOf("providers");
    const input = { slug, metricId, sample: { id, version }, reason: "another build" };
    expect(await takeBackSample(lena, input, "r")).toMatchObject({ reason: "not found" });
  });
});

async function add(scope: ProjectScope, key: string, part: Partial<NewSample> = {}, id = "r") {
  return addTo(scope, await world.idOf(key), part, id);
}

function addTo(scope: ProjectScope, metricId: string, part: Partial<NewSample> = {}, id = "r") {
  const sample = { reading: at(85), basis: "measured", takenOn: today(), proof: "CI 7" } as const;
  return addSample(scope, { slug, metricId, ...sample, ...part }, id);
}

interface Seen {
  id: string;
  version: number;
}

async function correct(scope: ProjectScope, part: Partial<NewSample>, seen?: Seen) {
  const { id, version } = seen ?? (await newest());
  const sample = { reading: at(85), basis: "measured", takenOn: today(), proof: "CI 7" } as const;
  const input = {
    slug,
    metricId: await world.idOf("coverage"),
    sample: { id, version },
    ...sample,
  };
  return correctSample(scope, { ...input, ...part, reason: "the point was wrong" }, "r");
}

async function takeBack(scope: ProjectScope, seen?: Seen) {
  const { id, version } = seen ?? (await newest());
  const input = { slug, metricId: await world.idOf("coverage"), sample: { id, version } };
  return takeBackSample(scope, { ...input, reason: "another build" }, "r");
}

async function newest() {
  const { samples } = await world.project();
  return samples.filter(({ metricKey }) => metricKey === "coverage").at(-1)!;
}

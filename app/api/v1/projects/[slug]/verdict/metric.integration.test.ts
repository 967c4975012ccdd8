import { beforeAll, expect, it } from "vitest";
import { addSample, takeBackSample } from "@/lib/features/metrics/mutations";
import { projectScope } from "@/lib/testing/claims-world";
import { importMetrics, inDays, metricsOf } from "@/lib/testing/metrics-world";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

const slug = "measured";
let cookie: string;

beforeAll(async () => {
  await makeWorld();
  await importMetrics(slug);
  cookie = await cookieOf("viewer");
});

it("a sample that meets a target meets the criterion of the verdict at once, until it is taken back", async () => {
  const lena = await projectScope("Lena", slug);
  const world = metricsOf(lena);
  const metricId = await world.idOf("coverage");
  expect(await tested()).toMatchObject({ state: "unmet", shown: "claimed" });
  expect((await verdict()).missingForGo).not.toEqual([]);

  const reading = { low: 91, high: 91, outOf: null, text: null };
  const sample = { reading, basis: "measured", takenOn: inDays(0), proof: "CI 7" } as const;
  await addSample(lena, { slug, metricId, ...sample }, "r");
  expect(await tested()).toMatchObject({ state: "met", shown: "verified" });
  expect(await verdict()).toMatchObject({ verdict: "GO", missingForGo: [] });

  const { id, version } = (await world.project()).samples.at(-1)!;
  const input = { slug, metricId, sample: { id, version }, reason: "another build" };
  await takeBackSample(lena, input, "r");
  expect(await tested()).toMatchObject({ state: "unmet", shown: "claimed" });
});

interface Verdict {
  verdict: string;
  criteria: { key: string; state: string; shown: string }[];
  missingForGo: unknown[];
}

async function verdict(): Promise<Verdict> {
  const request = new Request(`${HERE}/api/v1/projects/${slug}/verdict`, { headers: { cookie } });
  const answer = await GET(request, { params: Promise.resolve({ slug }) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Verdict;
}

async function tested() {
  return (await verdict()).criteria.find(({ key }) => key === "tested");
}

import { expect, test } from "../fixtures/test";

interface Answer {
  verdict: string;
  reasons: { kind: string; ref: { kind: string; key: string } }[];
  criteria: { key: string; kind: string; text: string; state: string }[];
  triggers: { key: string; text: string; fired: boolean; state: string; dueOn: string | null }[];
  missingForGo: unknown[];
}

test("all four example systems are NO-GO, each for its own reasons", async ({ as }) => {
  const { request } = await as("executive");
  const verdictOf = async (slug: string): Promise<Answer> => {
    const response = await request.get(`/api/v1/projects/${slug}/verdict`);
    expect(response.status()).toBe(200);
    return (await response.json()) as Answer;
  };

  const visionflow = await verdictOf("visionflow");
  expect(visionflow.verdict).toBe("NO-GO");
  expect(visionflow.triggers.filter((one) => one.fired)).toHaveLength(4);
  expect(visionflow.reasons.slice(0, 4).map((one) => one.kind)).toEqual(
    Array(4).fill("trigger fired"),
  );
  const goCriteria = visionflow.criteria.filter((one) => one.kind === "go");
  expect(goCriteria.map((one) => one.state)).toEqual(Array(6).fill("unmet"));

  const platform = await verdictOf("execution-platform");
  expect(platform.verdict).toBe("NO-GO");
  const mustHaves = platform.criteria.filter((one) => one.kind === "must-have");
  expect(mustHaves).toHaveLength(7);
  expect(mustHaves.filter((one) => one.state === "met")).toEqual([]);
  expect(platform.triggers.map((one) => one.state)).toEqual(Array(3).fill("counting"));

  const vimana = await verdictOf("vimana");
  expect(vimana.verdict).toBe("NO-GO");
  expect(vimana.reasons.map((one) => one.kind)).toContain("gate failed");
  expect(vimana.reasons.map((one) => one.kind)).toContain("P0 blocker");

  const coreVibe = await verdictOf("core-vibe-hq");
  expect(coreVibe.verdict).toBe("NO-GO");
  expect(coreVibe.reasons.length).toBeGreaterThan(0);

  for (const answer of [visionflow, platform, vimana, coreVibe]) {
    expect(answer.missingForGo.length).toBeGreaterThan(0);
  }
});

import { describe, expect, it } from "vitest";
import type { Reading } from "@/lib/domain/metrics/reading";
import type { Metric, Sample } from "@/lib/domain/project";
import type { SampleBasis } from "@/lib/domain/vocabulary";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { foretellDefinition, foretellSample } from "./foretell";

const NOTHING: Reading = { low: null, high: null, outOf: null, text: null };
const read = (low: number, high = low): Reading => ({ ...NOTHING, low, high });

function rows(metric: Partial<Metric>, sample: Partial<Sample> | null = null) {
  const project = buildProject({
    metrics: [{ key: "m", comparator: ">", target: 80, unit: "%", ...metric }],
    samples: sample === null ? [] : [{ metricKey: "m", ...sample }],
  });
  return { metric: project.metrics[0]!, sample: project.samples[0] ?? null };
}

describe("a sample will say", () => {
  it.each<[Reading, SampleBasis, string, string]>([
    [read(89), "measured", "2026-03-16", "89\u00a0%: met and measured, with proof: proved."],
    [read(89), "stated", "2026-03-16", "89\u00a0%: met, but only stated: a claim, no proof."],
    [read(89), "measured", "2026-02-28", "89\u00a0%: met, but 16 days old and fresh for 7: stale."],
    [read(70), "measured", "2026-03-16", "70\u00a0%: not met, wanted above 80\u00a0%."],
    [
      read(70, 90),
      "projected",
      "2026-03-16",
      "70–90\u00a0%: one end of the range does not meet it, so not met, wanted above 80\u00a0%.",
    ],
  ])("%j, %s, on %s", (reading, basis, takenOn, words) => {
    const { metric } = rows({});
    const draft = { reading, basis, takenOn, proof: "CI 7" };
    expect(foretellSample(metric, null, draft, 7, NOW)).toBe(words);
  });

  it("that it is a claim while nothing shows it", () => {
    const { metric } = rows({});
    const draft = { reading: read(89), basis: "measured", takenOn: "2026-03-16" } as const;
    expect(foretellSample(metric, null, { ...draft, proof: null }, 7, NOW)).toBe(
      "89\u00a0%: met, and nothing shows it: a claim until there is a proof.",
    );
  });

  it("nothing where nothing is wanted", () => {
    const { metric } = rows({ target: null });
    const draft = {
      reading: read(89),
      basis: "measured",
      takenOn: "2026-03-16",
      proof: null,
    } as const;
    expect(foretellSample(metric, null, draft, 7, NOW)).toBe(
      "89\u00a0%: cannot be compared with what is wanted.",
    );
  });

  it("that a newer one stays current", () => {
    const { metric, sample } = rows({}, { takenOn: "2026-03-10", low: 1, high: 1 });
    const draft = {
      reading: read(89),
      basis: "measured",
      takenOn: "2026-03-09",
      proof: "CI 7",
    } as const;
    expect(foretellSample(metric, sample, draft, 7, NOW)).toBe(
      "89\u00a0%: met and measured, with proof: proved. The sample of 10 Mar is newer and stays the current one.",
    );
  });
});

describe("a definition will make of the sample that there is", () => {
  it.each<[Partial<Metric>, Partial<Sample> | null, string]>([
    [{}, null, "Wanted: above 80\u00a0%. Unknown until somebody takes a sample."],
    [{}, read(89), "Wanted: above 80\u00a0%. 89\u00a0% meets it."],
    [{ target: 90 }, read(89), "Wanted: above 90\u00a0%. 89\u00a0% does not meet it."],
    [
      { comparator: "is", targetText: "full" },
      read(89),
      "Wanted: full. 89\u00a0% cannot be compared with it.",
    ],
  ])("%j, %j", (definition, sample, words) => {
    const made = rows(definition, sample);
    expect(foretellDefinition(made.metric, made.sample, NOW)).toBe(words);
  });
});

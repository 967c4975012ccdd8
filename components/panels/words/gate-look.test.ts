import { describe, expect, it } from "vitest";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { gateLook } from "./gate-look";

const about = (key: string) => ({ subject: subject("item", key) });

const project = buildProject({
  phases: ["0", "1", "2", "3", "4", "5"].map((key) => ({ key, deferred: key === "5" })),
  items: [
    { key: "proved", list: "exit", phaseKey: "0" },
    { key: "covered", list: "exit", phaseKey: "1" },
    { key: "missing", list: "exit", phaseKey: "2" },
    { key: "broken", list: "exit", phaseKey: "3" },
    { key: "only-told", list: "exit", phaseKey: "4", blocking: false },
  ],
  claims: [about("proved")],
  evidence: [about("proved"), { ...about("broken"), outcome: "failed" }],
  waivers: [{ ...about("covered"), expiresOn: daysAgo(-30).slice(0, 10) }],
});

describe("a gate is drawn", () => {
  const { gates } = evaluateGates(project, NOW);
  const lookOf = (key: string) => {
    const gate = gates.find((one) => one.phaseKey === key);
    return gate && gateLook(gate);
  };

  it.each([
    ["passed, when every deciding criterion is verified", "0", "passed"],
    ["waived, while a waiver covers what is missing", "1", "waived"],
    ["open, while it is worked on", "2", "open"],
    ["locked behind another, whatever was refuted in it", "3", "locked"],
    ["unknown, where nothing decides", "4", "unknown"],
    ["unknown, where it has no criteria", "5", "unknown"],
  ])("%s", (_, key, look) => {
    expect(lookOf(key)).toBe(look);
  });

  it("failed, when a deciding criterion is refuted and nothing stands before it", () => {
    const [phase] = project.phases.filter((one) => one.key === "3");
    const alone = evaluateGates({ ...project, phases: phase ? [phase] : [] }, NOW);
    expect(alone.gates.map(gateLook)).toEqual(["failed"]);
  });
});

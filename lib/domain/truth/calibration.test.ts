import { describe, expect, it } from "vitest";
import {
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import type { Claim } from "../project";
import { calibrateSources } from "./calibration";

/** One claim per item, oldest first, each answered a day after it was made. */
function claimed(
  by: string,
  fates: ("held" | "refuted" | "standing" | "withdrawn")[],
): ProjectParts {
  const about = fates.map((_, index) => subject("item", `${by} ${index}`));
  const at = (index: number) => 2 * (fates.length - index) + 1;
  return {
    claims: fates.map(
      (fate, index): Partial<Claim> => ({
        id: `${by}-${index}`,
        subject: about[index]!,
        by: person(by),
        at: daysAgo(at(index)),
        withdrawal:
          fate === "withdrawn"
            ? { by: person(by), at: daysAgo(at(index) - 1), reason: null }
            : null,
      }),
    ),
    evidence: fates.flatMap((fate, index) => {
      if (fate !== "held" && fate !== "refuted") return [];
      const outcome = fate === "held" ? ("passed" as const) : ("failed" as const);
      return [{ subject: about[index]!, at: daysAgo(at(index) - 1), outcome }];
    }),
  };
}

const together = (...parts: ProjectParts[]) =>
  buildProject({
    claims: parts.flatMap((one) => one.claims ?? []),
    evidence: parts.flatMap((one) => one.evidence ?? []),
  });

describe("the calibration of a source", () => {
  it("counts how many of its claims held, were refuted or wait for an answer", () => {
    const fates = ["held", "refuted", "standing", "refuted", "withdrawn"] as const;
    expect(calibrateSources(together(claimed("Ana", [...fates])))).toMatchObject([
      { by: { name: "Ana" }, decided: 3, held: 1, refuted: 2, undecided: 1, withdrawn: 1 },
    ]);
  });

  it("looks at the last decided ones only, newest first", () => {
    const project = together(claimed("Ana", ["held", "held", "refuted", "standing", "held"]));
    const [ana] = calibrateSources(project, 2);
    expect(ana).toMatchObject({ decided: 2, held: 1, refuted: 1, undecided: 1 });
    expect(ana?.last.map((one) => one.claim.id)).toEqual(["Ana-4", "Ana-2"]);
    expect(calibrateSources(project, 0)).toMatchObject([{ decided: 0, last: [], undecided: 1 }]);
    expect(calibrateSources(project, -1)).toMatchObject([{ decided: 0 }]);
  });

  it("unless told otherwise at the last twenty", () => {
    const [ana] = calibrateSources(
      together(
        claimed(
          "Ana",
          Array.from({ length: 25 }, () => "held"),
        ),
      ),
    );
    expect(ana).toMatchObject({ decided: 20, held: 20 });
  });

  it("is made for each source, the most decided first, else in the order in which they spoke", () => {
    const project = together(
      claimed("Ana", ["held"]),
      claimed("Ben", ["standing", "refuted", "refuted"]),
      claimed("Cem", ["held"]),
    );
    expect(calibrateSources(project).map((one) => one.by.name)).toEqual(["Ben", "Ana", "Cem"]);
  });

  it("takes a name in other letters for the same, and an account for somebody else", () => {
    const project = buildProject({
      claims: [
        { by: person("Ana") },
        { by: person(" ANA ") },
        { by: person("Ana", "1") },
        { by: person("Anna", "1") },
        { by: person("Ana", "2") },
      ],
    });
    expect(calibrateSources(project).map((one) => one.undecided)).toEqual([2, 2, 1]);
  });

  it("names the documents in which the claims were read, each once", () => {
    const read = (key: string) => ({ source: { key, section: null } });
    const project = buildProject({ claims: [read("report"), read("report"), read("plan"), {}] });
    expect(calibrateSources(project)).toMatchObject([{ documentKeys: ["report", "plan"] }]);
  });

  it("counts the first answer: what held and broke later held", () => {
    const project = buildProject({
      claims: [{ at: daysAgo(5) }],
      evidence: [{ at: daysAgo(3) }, { at: daysAgo(2), outcome: "failed" }],
    });
    expect(calibrateSources(project)).toMatchObject([{ held: 1, refuted: 0 }]);
  });

  it("is empty where nobody claimed anything", () => {
    expect(calibrateSources(buildProject())).toEqual([]);
  });
});

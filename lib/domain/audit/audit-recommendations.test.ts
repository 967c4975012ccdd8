import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, person } from "@/lib/testing/project-builder";
import type { Option } from "../project";
import { auditRecommendations } from "./audit-recommendations";
import { listFindings } from "./list-findings";

const recommended = (key: string, ...by: string[]): Partial<Option> => ({
  key,
  recommendedBy: by.map((one) => ({ by: one, section: null })),
});
const audit = (parts: ProjectParts) =>
  auditRecommendations(buildProject(parts)).map(({ ref, recommended: rows }) => [
    `${ref.kind} ${ref.key}`,
    rows.map(({ key }) => key).join(" "),
  ]);

describe("options that are recommended", () => {
  const options = [recommended("1", "Ana"), recommended("2", "Ben", "Cem"), recommended("3")];

  it("contradict each other where there are several", () => {
    expect(audit({ options })).toEqual([["project example", "1 2"]]);
    expect(audit({ options, decisions: [{ key: "d", optionKeys: ["1", "2", "3"] }] })).toEqual([
      ["decision d", "1 2"],
    ]);
  });

  it("do not where it is one, however many recommend it", () => {
    expect(audit({ options: [recommended("1", "Ana", "Ben"), recommended("2")] })).toEqual([]);
  });

  it("do not where they answer questions of their own", () => {
    const decisions = [{ key: "d", optionKeys: ["1"] }];
    expect(audit({ options, decisions })).toEqual([]);
  });

  it("are told once, of the decision that stands", () => {
    const optionKeys = ["1", "2"];
    const decisions = [
      { key: "old", optionKeys, supersededByKey: "new" },
      { key: "new", optionKeys },
    ];
    expect(audit({ options, decisions })).toEqual([["decision new", "1 2"]]);
  });

  it("are explained by whoever decided", () => {
    const decided = { outcome: "Option 2", decidedBy: person("Eva"), decidedAt: NOW };
    const find = (row: object) =>
      listFindings(
        buildProject({ options, decisions: [{ key: "d", optionKeys: ["1", "2"], ...row }] }),
        NOW,
      );
    expect(find({})).toMatchObject({ total: 1, unexplained: 1 });
    expect(find(decided).items[0]?.explanation).toEqual({ text: "Option 2", by: "Eva", at: NOW });
    expect(find({ ...decided, reason: "Cheaper" }).items[0]?.explanation?.text).toBe("Cheaper");
    expect(find({ outcome: "Option 2" }).unexplained).toBe(1);
    expect(find({ ...decided, decidedAt: null }).unexplained).toBe(1);
  });
});

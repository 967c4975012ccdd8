import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { visionflow } from "@/prisma/seed/visionflow";
import { prepareExposure } from "./prepare";

const plain = (words: string | undefined) => words?.replace(/[\u00a0\u2009]/g, " ");
const example = projectFromDocument(projectDocument.parse(visionflow));

describe("the exposure", () => {
  it("of VisionFlow adds up to 375–1,650 K, against 500–2,000 K that are stated", () => {
    const model = prepareExposure(example, NOW);
    if ("hidden" in model) throw new Error("hidden");
    expect(model.of).toBe("option 1, Deploy now");
    expect(model.rows.map(({ name, range, per, chance }) => [name, range, per, chance])).toEqual([
      ["Service downtime", "50–100", "incident", null],
      ["Data recovery", "25–50", "incident", null],
      ["Remediation of a security breach", "100–500", "incident", null],
      ["Customer churn", "200–1,000", "year", null],
    ]);
    expect(model.total).toMatchObject({ range: "375–1,650", stated: { words: "500–2,000" } });
    expect(model.total?.stated?.difference).toMatchObject({
      explained: null,
      sides: [{ whose: "Computed" }, { whose: "Incident costs of deploying now" }],
    });
    expect(model.facts.map(plain)).toEqual([
      "Of it every year: $200–1,000 K.",
      "Expected of incidents: unknown, 0 of 3 incidents have a chance in figures.",
    ]);
    expect(model.risks.href).toBe("/projects/visionflow/risks");
  });

  it("tells what is expected where a chance is given, and of risks beside it", () => {
    const model = prepareExposure(
      buildProject({
        moneyLines: [
          {
            kind: "incident-cost",
            per: "incident",
            amount: money(1_000_000, 2_000_000),
            probabilityPercent: 30,
          },
        ],
        risks: [{ probabilityPercent: 50, loss: money(100_000) }, {}],
      }),
      NOW,
    );
    if ("hidden" in model) throw new Error("hidden");
    expect(model.of).toBeNull();
    expect(plain(model.rows[0]?.chance ?? "")).toBe("30 %, expected 3–6");
    expect(model.facts.map(plain)).toEqual([
      "Expected of incidents: $3–6 K, 1 of 1 incidents have a chance in figures.",
    ]);
    expect(plain(model.risks.text)).toBe(
      "expected loss $500, 1 of 2 have chance and loss in figures",
    );
    expect(model.total?.stated).toBeNull();
  });

  it("is unknown without a line, and hidden from whoever may not see amounts", () => {
    expect(prepareExposure(buildProject(), NOW)).toMatchObject({
      rows: [],
      total: null,
      facts: [],
      risks: { text: "none on record" },
    });
    expect(prepareExposure(withoutMoney(example), NOW)).toEqual({
      hidden: "Amounts are hidden for your role.",
    });
  });
});

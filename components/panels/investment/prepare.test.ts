import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Project } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { visionflow } from "@/prisma/seed/visionflow";
import { prepareInvestment } from "./prepare";

const flow = projectFromDocument(projectDocument.parse(visionflow));
const platform = projectFromDocument(projectDocument.parse(executionPlatform));
const plain = (words: string | null | undefined) => words?.replace(/[\u00a0\u2009]/g, " ");

function shown(project: Project) {
  const model = prepareInvestment(project, NOW);
  if ("hidden" in model) throw new Error("hidden");
  return model;
}

describe("the investment", () => {
  it("of VisionFlow has two sums, and 75 K that nobody explains", () => {
    const { byLine, byPhase, difference, differenceWords, stated } = shown(flow);
    expect([byLine?.total, byPhase?.total]).toEqual(["225–375", "225–300"]);
    expect(byPhase?.rows.map(({ amount }) => amount)).toEqual(["75–100", "75–100", "75–100"]);
    expect(plain(differenceWords)).toBe("$75 K at the top end is not explained.");
    expect(difference?.sides.map(({ value }) => plain(value))).toEqual([
      "$225–375 K",
      "$225–300 K",
    ]);
    expect(plain(stated?.words)).toBe("$225–300 K");
    expect(stated?.difference?.explained).toBeNull();
  });

  it("of the platform is 384 K in five lines, a fifth contingency, as stated", () => {
    const { byLine, byPhase, stated } = shown(platform);
    expect([byLine?.total, byPhase]).toEqual(["384", null]);
    expect(plain(byLine?.rows.at(-1)?.note)).toBe("contingency, 20 % of the others");
    expect(stated).toMatchObject({ difference: null });
  });

  it("is explained once somebody says why the sums differ", () => {
    const explanation = { text: "phase 3 is dearer", by: "Ana", at: NOW };
    const statedFigures = flow.statedFigures.map((one) => ({ ...one, explanation }));
    const { difference, differenceWords, stated } = shown({ ...flow, statedFigures });
    expect(difference?.explained).toBe("Ana: phase 3 is dearer");
    expect(plain(differenceWords)).toBe(
      "$75 K at the top end is explained. Ana: phase 3 is dearer",
    );
    expect(stated?.difference?.explained).toBe("Ana: phase 3 is dearer");
  });

  it("tells by how much its sums are apart at either end", () => {
    const apart = (low: number, high: number) =>
      plain(
        shown(
          buildProject({
            moneyLines: [{ kind: "investment", amount: money(1_000_000, 2_000_000) }],
            phases: [{ cost: money(1_000_000 - low, 2_000_000 - high) }],
          }),
        ).differenceWords,
      );
    expect(apart(100_000, 100_000)).toBe("$1 K is not explained.");
    expect(apart(100_000, 200_000)).toBe(
      "$1 K at the low end and $2 K at the top end are not explained.",
    );
    expect(apart(100_000, 0)).toBe("$1 K at the low end is not explained.");
  });

  it("says what is missing of a sum, and that there is none", () => {
    const { byPhase, missing, byLine } = shown(
      buildProject({ phases: [{ cost: money(100) }, { cost: null }], moneyLines: [] }),
    );
    expect(byPhase).toMatchObject({
      note: "at least: 1 row not said",
      rows: [{}, { amount: "not said" }],
    });
    expect([byLine, missing]).toEqual([null, "no line of investment"]);
    const odd = shown(buildProject({ moneyLines: [{ kind: "contingency", amount: money(5) }] }));
    expect(odd.byLine?.rows[0]?.note).toBe("contingency");
  });

  it("is hidden from whoever may not see amounts", () => {
    expect(prepareInvestment(withoutMoney(flow), NOW)).toHaveProperty("hidden");
  });
});

import { expect, it } from "vitest";
import { NOTHING_SAID } from "@/lib/features/risks/types";
import { draftOf, FACTS } from "../panels/assess-risk/draft";
import { beginForm, stepsOf } from "./form-state";

const stepForm = stepsOf(FACTS);

const first = draftOf(
  { ...NOTHING_SAID, title: "Costs run away", probability: "medium", impact: "high" },
  "USD",
);

it("a form keeps what is written through another's change, and takes over what is chosen", () => {
  const begun = beginForm(first, 1);
  const written = stepForm(begun, {
    kind: "wrote",
    part: { impact: "low", mitigation: "Budgets" },
  });
  const now = { ...first, impact: "critical", owner: "Ada" };
  const met = stepForm(written, { kind: "met", now, version: 2 });
  expect(met.seen).toEqual({ draft: now, version: 2 });
  expect(met.draft).toEqual({ ...first, impact: "low", mitigation: "Budgets", owner: "Ada" });
  expect(met.met?.disputes.map(({ label }) => label)).toEqual(["Impact"]);

  const took = stepForm(met, { kind: "took", dispute: met.met!.disputes[0]! });
  expect(took.draft.impact).toBe("critical");
  expect(took.met).toEqual({ disputes: [], taken: [{ label: "Owner", now: "Ada" }] });

  // Faster once more: what was taken over counts as seen.
  const again = stepForm(took, { kind: "met", now: { ...now, owner: "Otto" }, version: 3 });
  expect(again.draft).toMatchObject({ owner: "Otto", mitigation: "Budgets", impact: "critical" });
  expect(again.met?.disputes).toEqual([]);
});

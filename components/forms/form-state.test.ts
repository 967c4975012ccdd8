import { expect, it } from "vitest";
import { beginForm, choicesOf, formSteps } from "./form-state";
import type { FormFact } from "./settle";

const first = { title: "Costs run away", impact: "high", mitigation: "", owner: "" };

const FACTS: readonly FormFact<typeof first>[] = [
  { label: "Title", fields: ["title"] },
  { label: "Impact", fields: ["impact"] },
  { label: "Mitigation", fields: ["mitigation"] },
  { label: "Owner", fields: ["owner"] },
];
const stepForm = formSteps(FACTS);

it("a form keeps what is written through another's change, and takes over what is chosen", () => {
  const begun = beginForm(first, 1);
  const written = stepForm(begun, {
    kind: "wrote",
    part: { impact: "low", mitigation: "Budgets" },
  });
  const now = { ...first, impact: "critical", owner: "Ada" };
  const met = stepForm(written, { kind: "met", now, version: 2, by: "Ada" });
  expect(met.seen).toEqual({ draft: now, version: 2 });
  expect(met.draft).toEqual({ ...first, impact: "low", mitigation: "Budgets", owner: "Ada" });
  expect(met.met?.disputes.map(({ label }) => label)).toEqual(["Impact"]);

  const dispute = met.met!.disputes[0]!;
  const shown = { before: "high", now: "critical", mine: "low" };
  expect(choicesOf(FACTS, met)).toMatchObject([{ ...shown, isTheirs: false }]);
  const took = stepForm(met, { kind: "chose", dispute, whose: "theirs" });
  expect(took.draft.impact).toBe("critical");
  expect(took.met).toMatchObject({ by: "Ada", taken: [{ label: "Owner", now: "Ada" }] });
  expect(choicesOf(FACTS, took)).toMatchObject([{ ...shown, isTheirs: true }]);
  const back = stepForm(took, { kind: "chose", dispute, whose: "mine" });
  expect(back.draft).toEqual(met.draft);

  // Faster once more: what was taken over counts as seen.
  const later = { ...now, owner: "Otto" };
  const again = stepForm(took, { kind: "met", now: later, version: 3, by: "Otto" });
  expect(again.draft).toMatchObject({ owner: "Otto", mitigation: "Budgets", impact: "critical" });
  expect(again.met?.disputes).toEqual([]);
});

it("a form that is met twice tells what stood when it was begun, and comes back to what was written last", () => {
  const met = (
    state: ReturnType<typeof beginForm<typeof first>>,
    impact: string,
    version: number,
  ) => stepForm(state, { kind: "met", now: { ...first, impact }, version, by: null });
  const written = stepForm(beginForm(first, 1), { kind: "wrote", part: { impact: "low" } });
  const twice = met(met(written, "critical", 2), "medium", 3);
  const [dispute] = choicesOf(FACTS, twice);
  expect(dispute).toMatchObject({ before: "high", now: "medium", mine: "low" });

  const anew = stepForm(twice, { kind: "wrote", part: { impact: "none" } });
  const theirs = stepForm(anew, { kind: "chose", dispute: dispute!, whose: "theirs" });
  expect(choicesOf(FACTS, theirs)).toMatchObject([{ mine: "none", isTheirs: true }]);
  const back = stepForm(theirs, { kind: "chose", dispute: dispute!, whose: "mine" });
  expect(back.draft.impact).toBe("none");
});

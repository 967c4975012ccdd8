import { expectedLoss } from "@/lib/domain/risks/expected-loss";
import { rateRisk } from "@/lib/domain/risks/rate-risk";
import type { RiskLevel } from "@/lib/domain/vocabulary";
import { formatMoneyRange } from "@/lib/format/money";
import { wordExpectation, wordMissing, wordRating } from "../words/risk-words";
import { type Draft, levelOf, readDraft } from "./draft";

/** What follows from what stands in the fields, before anything is written. */
export function foretell(draft: Draft, stated: RiskLevel | null, currency: string): string[] {
  const [probability, impact] = [levelOf(draft.probability), levelOf(draft.impact)];
  const { computed, reasons } = rateRisk({ level: stated, probability, impact });
  const why = reasons.map(wordRating).join("; ");
  return [`Level ${computed ?? "unknown"}: ${why}.`, ...foretellLoss(draft, currency)];
}

/** Nothing while there is no figure at all. */
function foretellLoss(draft: Draft, currency: string): string[] {
  const { facts } = readDraft({ ...draft, title: draft.title || "any" }, currency);
  if (facts === null || (facts.loss === null && facts.probabilityPercent === null)) return [];
  const expected = expectedLoss(facts);
  if (expected.kind === "unknown" || facts.loss === null) {
    return expected.kind === "unknown" ? [`Expected loss ${wordMissing(expected.missing)}.`] : [];
  }
  const from = wordExpectation(expected.percent, facts.loss, currency);
  return [`Expected loss ${from} = ${formatMoneyRange(expected.loss, currency)}.`];
}

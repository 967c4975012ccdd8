import type { Project, Risk } from "@/lib/domain/project";
import { RISK_STANDINGS, rateRisk, type RiskStanding } from "@/lib/domain/risks/rate-risk";
import { reviewStanding } from "@/lib/domain/risks/review-standing";
import { formatCount, formatShare } from "@/lib/format/counts";

/** What the register says in one line: what is the worst, and whether somebody looks after it. */
export function bottomLine({ risks }: Pick<Project, "risks">, now: string) {
  const rated = risks.map((risk) => ({ ...rateRisk(risk), review: reviewStanding(risk, now) }));
  const assessed = rated.filter(({ computed }) => computed !== null).length;
  const differ = rated.filter(({ differs }) => differs).length;
  return {
    lead:
      risks.length === 0
        ? "0 risks"
        : `${formatCount(risks.length, "risk")}, ${formatShare(assessed, risks.length, "assessed")}`,
    sentence:
      risks.length === 0
        ? "No risk is on record."
        : `${levelSentence(risks)} ${reviewSentence(rated.map(({ review }) => review.state))}`,
    facts:
      differ === 0
        ? null
        : `${formatCount(differ, "stated level")} ${differ === 1 ? "differs" : "differ"} from what is computed.`,
  };
}

/** Of known levels the worst; unknown is no level, so it never hides behind a low one. */
export function worstOf(risks: readonly Risk[]): { level: RiskStanding; of: Risk[] } {
  const standings = risks.map((risk) => rateRisk(risk).standing);
  const known = RISK_STANDINGS.filter((level) => level !== "unknown").toReversed();
  const level = known.find((one) => standings.includes(one)) ?? "unknown";
  return { level, of: risks.filter((_, index) => standings[index] === level) };
}

/** "1 of 5 risks is high.", "3 of 9 risks are stated as high, none is assessed." */
function levelSentence(risks: readonly Risk[]): string {
  const { level, of } = worstOf(risks);
  const unknown = risks.filter((risk) => rateRisk(risk).standing === "unknown").length;
  if (level === "unknown") return `None of ${formatCount(risks.length, "risk")} is assessed.`;
  const share = `${formatShare(of.length, risks.length)} ${risks.length === 1 ? "risk" : "risks"}`;
  const are = of.length === 1 ? "is" : "are";
  const isOnlySaid = of.every((risk) => rateRisk(risk).computed === null);
  const isAnyAssessed = risks.some((risk) => rateRisk(risk).computed !== null);
  const said = isOnlySaid ? `${are} stated as ${level}` : `${are} ${level}`;
  if (!isAnyAssessed) return `${share} ${said}, none is assessed.`;
  return unknown === 0 ? `${share} ${said}.` : `${share} ${said}, ${unknown} unknown.`;
}

/** "5 reviews are due." */
function reviewSentence(states: readonly string[]): string {
  const due = states.filter((state) => state === "due").length;
  if (due > 0) return `${formatCount(due, "review")} ${due === 1 ? "is" : "are"} due.`;
  const undated = states.filter((state) => state === "none").length;
  if (undated === states.length) {
    return states.length === 1 ? "It has no review date." : "None has a review date.";
  }
  return undated === 0 ? "No review is due." : `No review is due, ${undated} without a date.`;
}

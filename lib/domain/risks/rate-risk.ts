import type { Risk } from "../project";
import { RISK_LEVELS, type RiskLevel } from "../vocabulary";

/** What a risk counts as. Unknown is a level of its own and never a low one. */
export const RISK_STANDINGS = [...RISK_LEVELS, "unknown"] as const;
export type RiskStanding = (typeof RISK_STANDINGS)[number];

export type RatingReason =
  | { kind: "multiplied"; probability: RiskLevel; impact: RiskLevel; score: number }
  | { kind: "probability unknown" }
  | { kind: "impact unknown" }
  /** Nothing can be computed, so the stated level is all there is. */
  | { kind: "only stated"; stated: RiskLevel }
  | { kind: "stated otherwise"; stated: RiskLevel; computed: RiskLevel };

export interface RiskRating {
  /** From probability and impact; null while one of them is unknown. */
  computed: RiskLevel | null;
  stated: RiskLevel | null;
  /** The worse of the two: no word makes a risk smaller than what it is made of, nor the other way. */
  standing: RiskStanding;
  differs: boolean;
  reasons: RatingReason[];
}

type Assessed = Pick<Risk, "level" | "probability" | "impact">;

/** The level that follows from probability and impact, beside the level that was stated (R19). */
export function rateRisk({ level: stated, probability, impact }: Assessed): RiskRating {
  if (probability === null || impact === null) {
    const reasons: RatingReason[] = [
      ...(probability === null ? [{ kind: "probability unknown" } as const] : []),
      ...(impact === null ? [{ kind: "impact unknown" } as const] : []),
      ...(stated === null ? [] : [{ kind: "only stated", stated } as const]),
    ];
    return { computed: null, stated, standing: stated ?? "unknown", differs: false, reasons };
  }
  const computed = levelOf(probability, impact);
  const score = scoreOf(probability, impact);
  const multiplied = { kind: "multiplied", probability, impact, score } as const;
  if (stated === null || stated === computed) {
    return { computed, stated, standing: computed, differs: false, reasons: [multiplied] };
  }
  const standing = rankOf(stated) > rankOf(computed) ? stated : computed;
  const otherwise = { kind: "stated otherwise", stated, computed } as const;
  return { computed, stated, standing, differs: true, reasons: [multiplied, otherwise] };
}

/**
 * The usual 4 × 4 probability–impact matrix: both count from 1 (low) to 4 (critical) and are multiplied,
 * and each band is four wide: 1–3 low, 4–6 medium, 8–9 high, 12–16 critical (no product is 7, 10 or 11).
 *
 *     probability  impact: low  medium  high      critical
 *     critical          medium  high    critical  critical
 *     high              low     medium  high      critical
 *     medium            low     medium  medium    high
 *     low               low     low     low       medium
 *
 * Source: the consequence/likelihood matrix of IEC 31010, in the 4 × 4 form with these bands (accept,
 * allow, mitigate, avoid).
 */
export function levelOf(probability: RiskLevel, impact: RiskLevel): RiskLevel {
  const score = scoreOf(probability, impact);
  if (score >= 12) return "critical";
  if (score >= 8) return "high";
  return score >= 4 ? "medium" : "low";
}

export function scoreOf(probability: RiskLevel, impact: RiskLevel): number {
  return rankOf(probability) * rankOf(impact);
}

/** 1 for low to 4 for critical. */
export function rankOf(level: RiskLevel): number {
  return RISK_LEVELS.indexOf(level) + 1;
}

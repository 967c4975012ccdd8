import type { RiskLevel } from "@/lib/domain/vocabulary";
import type { RiskFacts } from "@/lib/features/risks/types";

/** What somebody has to know who raises a risk, or says anew what is known of one. */
export interface AssessRiskModel {
  slug: string;
  currency: string;
  mayEdit: boolean;
  /** Null for one that is raised. */
  risk: { id: string; version: number; key: string; stated: RiskLevel | null } | null;
  facts: RiskFacts;
  /** Whoever owns something already. */
  owners: string[];
  /** The first day that a review may be set to. */
  today: string;
}

import type { RuleFormat } from "@/lib/features/intake/constants";
import type { RuleTarget } from "@/lib/features/intake/types";
import type { IntakeTarget } from "../words/intake-targets";

/** Which check or metric what a pipeline sends speaks of, in the order in which it is asked. */
export interface MappingRulesModel {
  slug: string;
  mayEdit: boolean;
  rows: MappingRule[];
}

export interface MappingRule {
  id: string;
  version: number;
  format: RuleFormat;
  pattern: string;
  /** "check smoke: 0.3 Fix test suite imports". */
  speaksOf: string;
  href: string | null;
  /** "Lena Lead, 2 Dec 09:00". */
  by: string;
}

/** What somebody has to know who writes one, or says of what a name speaks. */
export interface MappingRuleModel {
  slug: string;
  mayEdit: boolean;
  /** Null for one that is added. */
  rule: { id: string; version: number } | null;
  /** The id that a new one will have: sent twice it is added once. */
  newId: string;
  facts: RuleFacts;
  targets: IntakeTarget[];
  /** Names that wait, or have waited within the last 30 days. */
  names: HeardName[];
}

export interface RuleFacts {
  format: RuleFormat;
  pattern: string;
  target: RuleTarget;
}

export interface HeardName {
  format: string;
  name: string;
  isFigure: boolean;
  /** So many wait under it; none where all are settled. */
  waiting: number;
}

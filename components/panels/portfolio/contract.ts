import type { ItemState } from "@/lib/domain/vocabulary";
import type { GateLook } from "../gate/contract";

export interface PortfolioRow {
  slug: string;
  name: string;
  summary: string;
  verified: number | null;
  claimed: number | null;
  stated: number | null;
  gap: number | null;
  target: number | null;
  openP0: number;
  openP1: number;
  /** Where the blockers are counted in an outside tracker. */
  tallied: boolean;
  gate: { look: GateLook; states: ItemState[]; text: string } | null;
  refuted: number;
  claims: number;
  targetOn: string | null;
}

export interface PortfolioModel {
  rows: PortfolioRow[];
  sentence: string;
  facts: string;
}

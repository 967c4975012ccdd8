import { levelOf, type RiskStanding } from "@/lib/domain/risks/rate-risk";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import type { RiskRow } from "../contract";
import { type CellName, cellOf, isSameCell } from "../filter";

export interface MatrixCell extends CellName {
  /** The level that its two sides make. */
  level: RiskStanding;
  risks: RiskRow[];
}

export interface Matrix {
  /** Rising to the right; last, where it is so of one, unknown. */
  impacts: RiskStanding[];
  /** The most probable first; last, where it is so of one, unknown. */
  rows: { probability: RiskStanding; cells: MatrixCell[] }[];
}

/** The worst stands in the upper right corner; what was not assessed is drawn and not left out. */
export function buildMatrix(rows: readonly RiskRow[]): Matrix {
  const places = rows.map((row) => ({ row, cell: cellOf(row) }));
  const isUnknown = (side: keyof CellName) => places.some(({ cell }) => cell[side] === "unknown");
  const impacts = withUnknown(RISK_LEVELS, isUnknown("impact"));
  const probabilities = withUnknown(RISK_LEVELS.toReversed(), isUnknown("probability"));
  return {
    impacts,
    rows: probabilities.map((probability) => ({
      probability,
      cells: impacts.map((impact) => {
        const name = { probability, impact };
        const inside = places.filter(({ cell }) => isSameCell(cell, name));
        return { ...name, level: levelOfCell(name), risks: inside.map(({ row }) => row) };
      }),
    })),
  };
}

function withUnknown(levels: readonly RiskStanding[], isThere: boolean): RiskStanding[] {
  return isThere ? [...levels, "unknown"] : [...levels];
}

function levelOfCell({ probability, impact }: CellName): RiskStanding {
  return probability === "unknown" || impact === "unknown"
    ? "unknown"
    : levelOf(probability, impact);
}

import type { KeyHint } from "@/components/layout/key-hints";

const MOVING: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["Enter"], does: "open" },
];

const CHANGING: readonly KeyHint[] = [
  { keys: ["C"], does: "create" },
  { keys: ["E"], does: "edit" },
  { keys: ["R"], does: "reviewed" },
];

/** The keys at the foot. Whoever may not write is not told how; nor the way to a matrix that is not drawn. */
export function riskKeys(mayEdit: boolean, hasMatrix: boolean): readonly KeyHint[] {
  return [
    ...MOVING,
    ...(hasMatrix ? [{ keys: ["M"], does: "matrix" }] : []),
    ...(mayEdit ? CHANGING : []),
  ];
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export function allRiskKeys(mayEdit: boolean, hasMatrix: boolean): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next risk" },
    { keys: ["K", "↑"], does: "risk before" },
    { keys: ["Enter"], does: "open or close the risk" },
    ...(hasMatrix
      ? [{ keys: ["M"], does: "to the matrix: arrows move, Enter leads to the risks of a cell" }]
      : []),
    { keys: ["Esc"], does: "take a message away, close the risk, back to the matrix" },
    ...(mayEdit
      ? [
          { keys: ["C"], does: "create a risk: raise what may come" },
          { keys: ["E"], does: "edit the risk: re-assess it" },
          { keys: ["R"], does: "reviewed today: the next review comes after the cadence" },
        ]
      : []),
    { keys: ["?"], does: "these keys" },
  ];
}

import type { KeyHint } from "@/components/layout/key-hints";

const MOVING: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["Enter"], does: "open" },
  { keys: ["M"], does: "matrix" },
];

const CHANGING: readonly KeyHint[] = [
  { keys: ["R"], does: "reviewed" },
  { keys: ["A"], does: "re-assess" },
  { keys: ["N"], does: "new risk" },
];

/** The keys at the foot. Whoever may not write is not told how. */
export function riskKeys(mayEdit: boolean): readonly KeyHint[] {
  return mayEdit ? [...MOVING, ...CHANGING] : MOVING;
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export function allRiskKeys(mayEdit: boolean): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next risk" },
    { keys: ["K", "↑"], does: "risk before" },
    { keys: ["Enter"], does: "open or close the risk" },
    { keys: ["M"], does: "to the matrix: arrows move, Enter leads to the risks of a cell" },
    { keys: ["Esc"], does: "take a message away, close the risk, back to the matrix" },
    ...(mayEdit
      ? [
          { keys: ["R"], does: "reviewed today: the next review comes after the cadence" },
          { keys: ["A"], does: "re-assess the risk" },
          { keys: ["N"], does: "raise a new risk" },
        ]
      : []),
    { keys: ["?"], does: "these keys" },
  ];
}

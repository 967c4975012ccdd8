import type { KeyHint } from "@/components/layout/key-hints";
import type { PlanModel } from "../contract";

const MOVING: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["]", "["], does: "section" },
  { keys: ["Enter"], does: "open" },
];

const CHANGING: readonly KeyHint[] = [
  { keys: ["C"], does: "claim" },
  { keys: ["W"], does: "withdraw" },
  { keys: ["N"], does: "not applicable" },
];

type Rights = Pick<PlanModel, "mayClaim" | "may">;

/** The keys at the foot. Whoever may not claim is not told how. */
export function planKeys({ mayClaim, may }: Rights): readonly KeyHint[] {
  return [
    ...MOVING,
    ...(mayClaim ? CHANGING : []),
    ...(may.recordEvidence ? [{ keys: ["E"], does: "evidence" }] : []),
    ...(may.raiseBlocker ? [{ keys: ["B"], does: "blocker" }] : []),
  ];
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export function allPlanKeys({ mayClaim, may }: Rights): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next row" },
    { keys: ["K", "↑"], does: "row before" },
    { keys: ["]"], does: "next phase or list" },
    { keys: ["["], does: "beginning of this one, or the one before" },
    { keys: ["Enter"], does: "open or close the row" },
    { keys: ["Esc"], does: "take a message away, close the row" },
    ...(mayClaim
      ? [
          { keys: ["C"], does: "claim done; where that is refused, claim anyway" },
          { keys: ["W"], does: "withdraw the claim" },
          { keys: ["N"], does: "not applicable, or applicable again" },
        ]
      : []),
    ...(may.recordEvidence ? [{ keys: ["E"], does: "record evidence" }] : []),
    ...(may.raiseBlocker ? [{ keys: ["B"], does: "raise a blocker of the task" }] : []),
    { keys: ["?"], does: "these keys" },
  ];
}

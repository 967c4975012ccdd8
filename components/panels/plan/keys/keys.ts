import type { KeyHint } from "@/components/layout/key-hints";
import type { PlanModel } from "../contract";

const MOVING: readonly KeyHint[] = [
  { keys: ["/"], does: "find" },
  { keys: ["J", "K"], does: "move" },
  { keys: ["]", "["], does: "section" },
  { keys: ["Enter"], does: "open" },
];

const EDITING: readonly KeyHint[] = [
  { keys: ["C"], does: "create" },
  { keys: ["E"], does: "edit" },
  { keys: ["S"], does: "start, stop" },
  { keys: ["X"], does: "select" },
];

const CHANGING: readonly KeyHint[] = [
  { keys: ["D"], does: "claim done" },
  { keys: ["W"], does: "withdraw" },
  { keys: ["N"], does: "not applicable" },
];

type Rights = Pick<PlanModel, "mayClaim" | "may">;

/** The keys at the foot. Whoever may not claim is not told how. */
export function planKeys({ mayClaim, may }: Rights): readonly KeyHint[] {
  return [
    ...MOVING,
    ...(may.edit ? EDITING : []),
    ...(mayClaim ? CHANGING : []),
    ...(may.recordEvidence ? [{ keys: ["V"], does: "evidence" }] : []),
    ...(may.edit ? [{ keys: ["B"], does: "blocker" }] : []),
  ];
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export function allPlanKeys({ mayClaim, may }: Rights): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next row" },
    { keys: ["K", "↑"], does: "row before" },
    { keys: ["→", "←"], does: "on the board, next column, or the one before" },
    { keys: ["]"], does: "next phase or list" },
    { keys: ["["], does: "beginning of this one, or the one before" },
    { keys: ["Enter"], does: "open or close the row" },
    {
      keys: ["Space"],
      does: "all of the row beside the plan, with its comments, or away; there J and K go on",
    },
    {
      keys: ["Esc"],
      does: may.edit
        ? "take a message away, select nothing, close the row"
        : "take a message away, close the row",
    },
    { keys: ["/"], does: "find by words or key" },
    ...(may.edit
      ? [
          { keys: ["C"], does: "create a task, a line, a phase or a component here" },
          {
            keys: ["E"],
            does: "edit the row, the phase or the component, or all that is selected",
          },
          { keys: ["T"], does: "estimate the task, and plan its days" },
          { keys: ["S"], does: "start the row, or stop it; or all that is selected" },
          { keys: ["M"], does: "move the row to another head or place, or all that is selected" },
          { keys: ["X"], does: "select the row, or no more" },
          { keys: ["Shift ↓", "↑"], does: "select up to the next row, or the one before" },
          { keys: ["Ctrl A"], does: "select all that is shown" },
        ]
      : []),
    ...(mayClaim
      ? [
          { keys: ["D"], does: "claim done; where that is refused, claim anyway" },
          { keys: ["W"], does: "withdraw the claim" },
          { keys: ["N"], does: "not applicable, or applicable again" },
        ]
      : []),
    ...(may.recordEvidence ? [{ keys: ["V"], does: "record evidence" }] : []),
    ...(may.edit ? [{ keys: ["B"], does: "raise a blocker of the task" }] : []),
    { keys: ["?"], does: "these keys" },
  ];
}

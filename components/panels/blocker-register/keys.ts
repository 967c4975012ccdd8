import type { KeyHint } from "@/components/layout/key-hints";
import type { BlockerRights } from "./contract";

const MOVING: readonly KeyHint[] = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["Enter"], does: "open" },
];

/** The keys at the foot. Whoever may not do something is not told how. */
export function registerKeys({ claim, edit, recordEvidence }: BlockerRights): readonly KeyHint[] {
  return [
    ...MOVING,
    ...(claim
      ? [
          { keys: ["C"], does: "claim resolved" },
          { keys: ["W"], does: "withdraw" },
        ]
      : []),
    ...(recordEvidence ? [{ keys: ["E"], does: "evidence" }] : []),
    ...(edit
      ? [
          { keys: ["R"], does: "re-open" },
          { keys: ["B"], does: "raise a blocker" },
        ]
      : []),
  ];
}

export const HELP_KEY: KeyHint = { keys: ["?"], does: "all keys" };

/** Every key with what it does, for the dialog. */
export function allRegisterKeys({
  claim,
  edit,
  recordEvidence,
}: BlockerRights): readonly KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next blocker" },
    { keys: ["K", "↑"], does: "blocker before" },
    { keys: ["Enter"], does: "open or close it" },
    { keys: ["Esc"], does: "take a message away, close it" },
    ...(claim
      ? [
          { keys: ["C"], does: "claim that it is resolved" },
          { keys: ["W"], does: "withdraw the claim" },
        ]
      : []),
    ...(recordEvidence ? [{ keys: ["E"], does: "record evidence" }] : []),
    ...(edit
      ? [
          { keys: ["R"], does: "re-open: it was found to stand" },
          { keys: ["B"], does: "raise a blocker" },
        ]
      : []),
    { keys: ["?"], does: "these keys" },
  ];
}

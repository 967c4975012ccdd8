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
    ...(edit
      ? [
          { keys: ["C"], does: "create" },
          { keys: ["E"], does: "edit" },
        ]
      : []),
    ...(claim
      ? [
          { keys: ["D"], does: "claim resolved" },
          { keys: ["W"], does: "withdraw" },
        ]
      : []),
    ...(recordEvidence ? [{ keys: ["V"], does: "evidence" }] : []),
    ...(edit ? [{ keys: ["R"], does: "re-open" }] : []),
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
    ...(edit
      ? [
          { keys: ["C"], does: "create a blocker: raise what is in the way" },
          { keys: ["E"], does: "edit the blocker" },
        ]
      : []),
    ...(claim
      ? [
          { keys: ["D"], does: "claim that it is resolved" },
          { keys: ["W"], does: "withdraw the claim" },
        ]
      : []),
    ...(recordEvidence ? [{ keys: ["V"], does: "record evidence" }] : []),
    ...(edit ? [{ keys: ["R"], does: "re-open: it was found to stand" }] : []),
    { keys: ["?"], does: "these keys" },
  ];
}

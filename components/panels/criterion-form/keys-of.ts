import type { KeyHint } from "@/components/layout/key-hints";

export interface MayByKey {
  edit: boolean;
  claim: boolean;
  record: boolean;
}

/** What a key has asked for, and of which criterion. */
export interface AskedByKey {
  by: "form" | "claim" | "evidence" | "keys";
  of: string;
}

/** Every key of the framework that may be used. */
export function keysOf(may: MayByKey): KeyHint[] {
  return [
    { keys: ["J", "↓"], does: "next line" },
    { keys: ["K", "↑"], does: "line before" },
    ...(may.edit
      ? [
          { keys: ["C"], does: "add a criterion or a trigger, in the section with the focus" },
          { keys: ["E"], does: "edit the line with the focus" },
        ]
      : []),
    ...(may.claim ? [{ keys: ["D"], does: "claim the line with the focus done" }] : []),
    ...(may.record
      ? [{ keys: ["V"], does: "record what was seen of the line with the focus" }]
      : []),
    { keys: ["Ctrl+Z"], does: "take the last change back" },
    { keys: ["?"], does: "these keys" },
  ];
}

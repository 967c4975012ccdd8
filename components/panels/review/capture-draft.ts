import { keepText, keptText } from "@/components/forms/kept-text";
import type { ReviewItemModel } from "./contract";
import { wordOutcome } from "./words";

export const CAPTURES = ["decide", "act", "park", "note"] as const;
export type CaptureKind = (typeof CAPTURES)[number];

type Said = Pick<ReviewItemModel, "notes" | "outcome">;

/** What is written of an item, and what stood there when it was begun. */
export interface Draft {
  fields: Fields;
  over: string;
}

interface Fields {
  text: string;
  owner: string;
  due: string;
}

/** What is kept in the tab goes on from what it was written over; else one goes on from what stands now. */
export function openDraft(kind: CaptureKind, item: ReviewItemModel): Draft {
  const kept = (field: string) => keptText(nameOf(kind, item, field));
  const fields = { text: kept("text"), owner: kept("owner"), due: kept("due") };
  if (fields.text !== "") return { fields, over: kept("over") };
  return { fields: { ...fields, text: standingText(kind, item) }, over: standing(kind, item) };
}

export function keepDraft(kind: CaptureKind, item: ReviewItemModel, { fields, over }: Draft): void {
  for (const [field, value] of Object.entries({ ...fields, over })) {
    keepText(nameOf(kind, item, field), value);
  }
}

export function forgetDraft(kind: CaptureKind, item: ReviewItemModel): void {
  keepDraft(kind, item, { fields: { text: "", owner: "", due: "" }, over: "" });
}

function nameOf(kind: CaptureKind, { id }: ReviewItemModel, field: string): string {
  return `review ${id} ${kind} ${field}`;
}

/** What another could have changed of what is written here. An action is one more, whatever there is. */
export function standing(kind: CaptureKind, { notes, outcome }: Said): string {
  if (kind === "act") return "";
  if (kind === "note") return notes ?? "";
  return outcome === null ? "" : JSON.stringify(outcome);
}

/** The same as it is told; "nothing" where there is none. */
export function wordStanding(kind: CaptureKind, item: ReviewItemModel, now: string): string {
  const said = kind === "note" ? item.notes : wordOutcome(item, now);
  return said || "nothing";
}

/** What there is to go on from. */
function standingText(kind: CaptureKind, { notes, outcome }: Said): string {
  if (kind === "note") return notes ?? "";
  if (kind === "decide" && outcome?.kind === "decided") return outcome.text ?? "";
  return kind === "park" && outcome?.kind === "parked" ? (outcome.text ?? "") : "";
}

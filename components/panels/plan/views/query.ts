import type { SavedView } from "@/lib/features/views/types";
import { type Choice, readChoice, writeChoice } from "../choice/choice";

/** What of an address a view keeps: what is shown and how, not what stands open. */
export function queryOf(choice: Choice): string {
  return writeChoice("", choice).slice(1);
}

export function choiceOf({ query }: Pick<SavedView, "query">): Choice {
  return readChoice(`?${query}`);
}

/** The first view that shows just this. */
export function viewOf(views: readonly SavedView[], choice: Choice): SavedView | undefined {
  const query = queryOf(choice);
  return views.find((view) => queryOf(choiceOf(view)) === query);
}

import type { RowRef } from "@/lib/domain/audit/row-ref";
import type { Project } from "@/lib/domain/project";
import { hrefOf } from "./href-of";

/** Where a row stands that a figure was computed from; null where it has no place of its own. */
export function placeOf(kind: RowRef["kind"], key: string, { slug }: Project): string | null {
  switch (kind) {
    case "task":
    case "item":
    case "phase":
    case "blocker":
    case "metric":
    case "option":
      return hrefOf(slug, { kind, key });
    case "money line":
      return hrefOf(slug, { kind: "money-line", key });
    default:
      return null;
  }
}

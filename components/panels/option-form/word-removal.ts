import type { OptionUses } from "@/lib/domain/economics/option-uses";
import { agree, formatCount, formatList } from "@/lib/format/counts";

/** What its removal does to what names it. */
export function wordRemoval({ moneyLines, impacts, figures }: OptionUses): string[] {
  const linked = [
    ...(moneyLines.length > 0
      ? [`${formatCount(moneyLines.length, "line")} of money (${moneyLines.join(", ")})`]
      : []),
    ...(impacts.length > 0
      ? [`${formatCount(impacts.length, "impact")} (${impacts.join(", ")})`]
      : []),
  ];
  const count = moneyLines.length + impacts.length;
  return [
    ...(count > 0
      ? [
          `${formatList(linked)} ${agree(count, "stays and names", "stay and name")} no option any more; lines then count for the whole.`,
        ]
      : []),
    ...(figures.length > 0
      ? [
          `${formatCount(figures.length, "stated figure")} (${figures.join(", ")}) will have nothing to stand beside.`,
        ]
      : []),
  ];
}

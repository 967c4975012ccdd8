import { dayOf } from "@/lib/domain/instant";
import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import { TEMPLATE_KEYS } from "@/lib/features/projects/constants";
import { TEMPLATES } from "@/lib/features/projects/templates";
import type { CopyableProject } from "@/lib/features/projects/types";
import { formatCount, formatList } from "@/lib/format/counts";
import type { NewProjectModel } from "./contract";

interface Asking {
  mayCreate: boolean;
  now: string;
}

export function prepareNewProject(
  copies: CopyableProject[],
  { mayCreate, now }: Asking,
): NewProjectModel {
  return {
    mayCreate,
    today: dayOf(now),
    currency: commonest(copies.map(({ currency }) => currency)) ?? "USD",
    templates: TEMPLATE_KEYS.map((key) => {
      const { name, document } = TEMPLATES[key];
      return { key, name, holds: wordHolds(document) };
    }),
    copies,
  };
}

/** "3 phases, 9 tasks, 12 exit criteria, …", without what there is none of. */
function wordHolds({ items = [], ...document }: ProjectDocumentInput): string {
  const exits = items.filter(({ list }) => list === "exit").length;
  const counts: [rows: number | undefined, one: string, many?: string][] = [
    [document.phases?.length, "phase"],
    [document.tasks?.length, "task"],
    [exits, "exit criterion", "exit criteria"],
    [items.length - exits, "checklist line"],
    [document.criteria?.length, "go / no-go criterion", "go / no-go criteria"],
    [document.metrics?.length, "metric"],
    [document.risks?.length, "risk"],
  ];
  return formatList(
    counts.flatMap(([rows = 0, one, many]) => (rows === 0 ? [] : [formatCount(rows, one, many)])),
  );
}

/** Of several the first. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

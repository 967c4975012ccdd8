import { readComment } from "@/lib/domain/comments/read-comment";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { hrefOf, type Place } from "./href-of";

/** A part of what somebody wrote, as it is drawn. */
export type CommentPart =
  | { kind: "text" | "code" | "person"; text: string }
  | { kind: "link"; text: string; href: string; isOutside: boolean };

/** Names, keys and addresses in it lead somewhere; everything else is as it was written. */
export function commentParts(
  project: Project,
  body: string,
  mentions: readonly { id: string; name: string }[],
): CommentPart[] {
  const isKey = (word: string) => placeOfKey(project, word) !== null;
  return readComment(body, { people: mentions, isKey }).map((piece): CommentPart => {
    const { kind, text } = piece;
    if (kind === "address") return { kind: "link", text, href: text, isOutside: true };
    const place = kind === "key" ? placeOfKey(project, text) : null;
    const href = place && hrefOf(project.slug, place);
    if (href !== null) return { kind: "link", text, href, isOutside: false };
    return { kind: kind === "key" ? "text" : kind, text };
  });
}

/** What is called so; tasks and blockers first, since those are what people call by their keys. */
function placeOfKey(project: Project, key: string): Place | null {
  const { tasks, blockers, items, criteria, metrics } = indexProject(project);
  if (tasks.has(key)) return { kind: "task", key };
  if (blockers.has(key)) return { kind: "blocker", key };
  if (items.has(key)) return { kind: "item", key };
  if (criteria.has(key)) return { kind: "criterion", key };
  if (metrics.has(key)) return { kind: "metric", key };
  return project.risks.some((risk) => risk.key === key) ? { kind: "risk", key } : null;
}

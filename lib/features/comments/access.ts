import { isSamePerson } from "@/lib/domain/person";
import type { Person } from "@/lib/domain/project";
import type { Comment } from "./types";

type Own = Pick<Comment, "by" | "deletedAt">;

export function whyNotEdit({ by, deletedAt }: Own, actor: Person): string | null {
  if (!isSamePerson(by, actor)) return `Not saved. Only ${by.name}, who wrote it, edits it.`;
  return deletedAt === null ? null : "Not saved. It is deleted.";
}

export function whyNotRemove({ by, deletedAt }: Own, actor: Person): string | null {
  if (!isSamePerson(by, actor)) return `Not deleted. Only ${by.name}, who wrote it, deletes it.`;
  return deletedAt === null ? null : "It is deleted already.";
}

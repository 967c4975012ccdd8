import { isOfWriter, type Writer } from "@/lib/domain/person";
import type { Comment } from "./types";

type Own = Pick<Comment, "by" | "deletedAt">;

export function whyNotEdit({ by, deletedAt }: Own, actor: Writer): string | null {
  if (!isOfWriter(by, actor)) return `Not saved. Only ${by.name}, who wrote it, edits it.`;
  return deletedAt === null ? null : "Not saved. It is deleted.";
}

export function whyNotRemove({ by, deletedAt }: Own, actor: Writer): string | null {
  if (!isOfWriter(by, actor)) return `Not deleted. Only ${by.name}, who wrote it, deletes it.`;
  return deletedAt === null ? null : "It is deleted already.";
}

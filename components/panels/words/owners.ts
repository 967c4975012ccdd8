import type { Project } from "@/lib/domain/project";

/** Whoever owns something of the project, by name. */
export function ownersIn({ tasks, items, blockers, risks, criteria }: Project): string[] {
  const owned = [tasks, items, blockers, risks, criteria].flat();
  const owners = new Set(owned.flatMap(({ owner }) => owner ?? []));
  return [...owners].sort((one, other) => one.localeCompare(other, "en"));
}

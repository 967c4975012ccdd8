import type { Changes } from "@/lib/domain/merge-changes";

/** What a form sends of somebody who has written `part` over what they saw; written the same, it is sent too. */
export function changing<Facts extends object>(seen: Facts, part: Partial<Facts>): Changes<Facts> {
  const written = Object.keys(part) as (keyof Facts)[];
  const names = written.length > 0 ? written : (Object.keys(seen) as (keyof Facts)[]).slice(0, 1);
  const changes = names.map((name) => [
    name,
    { from: seen[name], to: name in part ? part[name] : seen[name] },
  ]);
  return Object.fromEntries(changes) as Changes<Facts>;
}

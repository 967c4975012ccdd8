import type { Claim } from "@/lib/domain/project";
import { nameObstacle } from "@/lib/features/evidence/access";

type Override = NonNullable<Claim["override"]>;

/** "Claimed although 0.2 was open: the vendor is late". */
export function wordOverride(override: Override): string {
  return `Claimed ${wordAlthough(override)}`;
}

/** "although 0.2, 0.3 were open and phase 1 was locked by gate 0: the vendor is late". */
export function wordAlthough({ open, reason }: Override): string {
  const names = open.filter(({ kind }) => kind !== "gate").map(nameObstacle);
  const wasOpen =
    names.length === 0 ? [] : [`${names.join(", ")} ${names.length === 1 ? "was" : "were"} open`];
  const wasLocked = open.flatMap((one) =>
    one.kind === "gate" ? [`phase ${one.locks} was locked by ${nameObstacle(one)}`] : [],
  );
  return `although ${[...wasOpen, ...wasLocked].join(" and ")}: ${reason}`;
}

import type { ScheduleGap } from "@/lib/domain/schedule/gap";
import { formatCount } from "@/lib/format/counts";

type GapKind = ScheduleGap["kind"];

const WORDS: readonly [GapKind, (count: number) => string][] = [
  ["overrun", (n) => `${formatCount(n, "task has", "tasks have")} used up the estimate`],
  [
    "missing",
    (n) => `${formatCount(n, "dependency names", "dependencies name")} what is not there`,
  ],
  [
    "put off",
    (n) => `${formatCount(n, "dependency waits", "dependencies wait")} for what is put off`,
  ],
  ["cycle", (n) => `${formatCount(n, "circle")} of dependencies`],
  [
    "holds nothing up",
    (n) =>
      n === 1
        ? "1 open blocker takes no time, as nothing in the plan waits for it"
        : `${formatCount(n, "open blocker")} take no time, as nothing in the plan waits for them`,
  ],
];

/** Why dates are the earliest that can be: "2 tasks have no estimate", "1 circle of dependencies". */
export function wordGaps(gaps: readonly ScheduleGap[]): string[] {
  const others = WORDS.flatMap(([kind, word]) => {
    const count = gaps.filter((gap) => gap.kind === kind).length;
    return count > 0 ? [word(count)] : [];
  });
  return [...wordUnestimated(gaps), ...others];
}

function wordUnestimated(gaps: readonly ScheduleGap[]): string[] {
  const kinds = gaps.flatMap((gap) => (gap.kind === "unestimated" ? [gap.ref.kind] : []));
  const [first] = kinds;
  if (first === undefined) return [];
  const noun = kinds.every((kind) => kind === first) ? first : "row";
  return [`${formatCount(kinds.length, `${noun} has`, `${noun}s have`)} no estimate`];
}

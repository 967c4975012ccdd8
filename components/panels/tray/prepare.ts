import type { WaitingGroup } from "@/lib/features/intake/types";
import { formatNumber } from "@/lib/format/numbers";
import type { TrayGroup, TrayModel } from "./contract";

interface Asking {
  slug: string;
  mayAssign: boolean;
  now: string;
}

export function prepareTray(groups: readonly WaitingGroup[], asking: Asking): TrayModel {
  return { ...asking, groups: groups.map(toGroup) };
}

function toGroup({ value, ...group }: WaitingGroup): TrayGroup {
  const { format, name, count, outcome, unit, excerpt, commit, url, by, at } = group;
  const figure = value === null ? null : wordFigure(value, unit);
  return { format, name, count, outcome, figure, unit, excerpt, commit, url, by, at };
}

/** With the four decimals that are kept of it. */
function wordFigure(value: number, unit: string | null): string {
  const number = formatNumber(value, 4);
  return unit === null ? number : `${number}\u00a0${unit}`;
}

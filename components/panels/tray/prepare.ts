import { whyItWaits } from "@/lib/features/intake/access";
import type { WaitingGroup } from "@/lib/features/intake/types";
import { formatNumber } from "@/lib/format/numbers";
import type { TrayGroup, TrayModel } from "./contract";

interface Asking extends Omit<TrayModel, "groups"> {
  rules: Parameters<typeof whyItWaits>[1];
  metrics: Parameters<typeof whyItWaits>[2];
}

export function prepareTray(
  groups: readonly WaitingGroup[],
  { rules, metrics, ...asking }: Asking,
): TrayModel {
  const toGroup = ({ value, ...group }: WaitingGroup): TrayGroup => ({
    ...group,
    figure: value === null ? null : wordFigure(value, group.unit),
    why: whyItWaits({ ...group, value }, rules, metrics),
  });
  return { ...asking, groups: groups.map(toGroup) };
}

const SMALL = 1e-3;

/** With the four decimals that a sample keeps; what is less is not shown as nothing. */
function wordFigure(value: number, unit: string | null): string {
  const number = formatNumber(value, Math.abs(value) < SMALL ? 12 : 4);
  return unit === null ? number : `${number}\u00a0${unit}`;
}

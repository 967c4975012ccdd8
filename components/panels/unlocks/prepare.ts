import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { type Unlock, rankUnlocks } from "@/lib/domain/plan/unlock-leverage";
import type { Project } from "@/lib/domain/project";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber } from "@/lib/format/numbers";
import { hrefOf } from "../words/href-of";
import { isPlanned } from "../words/is-planned";
import { wordFreed } from "../words/unlock-words";
import type { UnlockRow, UnlocksModel } from "./contract";

/** Criteria that open a gate only together are one row: none of them frees anything by itself. */
export function prepareUnlocks(project: Project, now: string): UnlocksModel {
  const rows = rankUnlocks(project, now).map((unlock) => toRow(unlock, project));
  const unique = new Map(rows.map((row) => [row.id, row]));
  const none = isPlanned(project)
    ? "Nothing that can be done now holds up anything else."
    : "Nothing is planned yet, so nothing is held up.";
  return { rows: [...unique.values()], gate: whyShut(project, now), none };
}

function toRow(unlock: Unlock, project: Project): UnlockRow {
  return unlock.together
    ? toSharedRow(unlock, unlock.together, project)
    : toOwnRow(unlock, project);
}

function toOwnRow(unlock: Unlock, project: Project): UnlockRow {
  const { subject, title, hours } = unlock;
  return {
    id: `${subject.kind} ${subject.key}`,
    key: subject.kind === "item" ? null : subject.key,
    title,
    href: hrefOf(project.slug, subject),
    hours: hours === null ? null : `${formatNumber(hours)}${FIXED_SPACE}h`,
    frees: wordFreed(unlock, project),
  };
}

function toSharedRow(
  unlock: Unlock,
  { phaseKey, open }: NonNullable<Unlock["together"]>,
  project: Project,
): UnlockRow {
  return {
    id: `gate ${phaseKey}`,
    key: null,
    title: `${open} open criteria of gate ${phaseKey}`,
    href: hrefOf(project.slug, { kind: "phase", key: phaseKey }),
    hours: null,
    frees: wordFreed(unlock, project, "together they free"),
  };
}

function whyShut(project: Project, now: string): string | null {
  const { currentGate } = evaluateGates(project, now);
  if (currentGate === null || currentGate.deciding > 0) return null;
  return `Gate ${currentGate.phaseKey} has no criteria that decide, so nothing opens it.`;
}

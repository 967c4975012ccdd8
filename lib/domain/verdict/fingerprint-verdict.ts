import { maskAmounts } from "../economics/mask-amounts";
import type { VerdictResult } from "./compute-verdict";

/**
 * Two groups of four hex digits of all that the verdict was computed from: the same inputs have the same
 * one, whenever, wherever and by whomever they are read: no rule reads an amount. It tells one state of a page from another, and proves nothing.
 */
export function fingerprintVerdict(result: VerdictResult): string {
  const hex = hash(maskAmounts(JSON.stringify(inputsOf(result))))
    .toString(16)
    .padStart(8, "0");
  return `${hex.slice(0, 4)} ${hex.slice(4)}`;
}

/** Lists, not objects, so that no order of fields has a say. */
function inputsOf({ verdict, criteria, triggers, gates, blockers }: VerdictResult) {
  return [
    verdict,
    criteria.map(({ criterion, state, shown, evidence, claim, waiver, rule }) => [
      criterion.key,
      criterion.kind,
      criterion.text,
      criterion.dueOn,
      Object.entries(criterion.rule).sort(),
      state,
      shown,
      [evidence?.id, claim?.id, waiver?.id, waiver?.expiresOn],
      Object.entries(rule?.figure ?? {}).sort(),
    ]),
    triggers.map(({ criterion, state, dueOn, consequence, evidence, claim, rule }) => [
      criterion.key,
      criterion.text,
      state,
      dueOn,
      Object.entries(consequence ?? {}).sort(),
      [evidence?.id, claim?.id],
      Object.entries(rule?.figure ?? {}).sort(),
    ]),
    gates.gates.map(({ phaseKey, phase, result, criteria: items }) => [
      phaseKey,
      phase.deferred,
      result,
      items.map((one) => [one.item.key, one.decides, one.state, one.detail.evidence?.id]),
    ]),
    blockers.map(({ blocker, standing, waiver }) => [
      blocker.key,
      blocker.title,
      standing,
      waiver?.id,
    ]),
  ];
}

/** FNV-1a over 32 bits, stirred once more at the end, since near texts should look far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

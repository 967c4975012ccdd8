import { earliest } from "../instant";
import type { Component } from "../project";
import { remembered } from "../remembered";
import { type Ratio, add, multiply, ratio, round, smaller } from "../ratio";
import { type Contribution, contributionsOf, contributionsWithoutComponents } from "./contribution";

/** Percentages 0–100; null is "nothing to measure", never zero. `claimed` includes `verified`. */
export interface Shares {
  verified: number | null;
  claimed: number | null;
  stated: number | null;
}

export type MaturityReason =
  | { kind: "no items" }
  | { kind: "nothing applies" }
  | { kind: "stated only"; percent: number }
  | { kind: "share of weight"; verified: number; claimed: number; total: number }
  | { kind: "capped"; percent: number; by: { kind: "task" | "item"; key: string }[] };

export interface ComponentMaturity extends Shares {
  component: Component;
  /** "stated only": nothing is proved, so verified and claimed are 0. "empty": all three are null. */
  basis: "items" | "stated only" | "empty";
  /** The same percentages before rounding to one decimal. */
  exact: Shares;
  /** Without the cap; what lies beyond it counts for nothing. */
  uncapped: { verified: number | null; claimed: number | null };
  /** The reality gap in points: claimed − verified, as both are shown. */
  gap: number | null;
  cap: { percent: number; by: { kind: "task" | "item"; key: string }[] } | null;
  items: Contribution[];
  reasons: MaturityReason[];
  holdsUntil: string | null;
}

export type ReadinessReason =
  | { kind: "weighted mean"; components: number; weight: number }
  /** Components nothing is known about; they do not weigh in. */
  | { kind: "left out"; componentKeys: string[] }
  | { kind: "no components"; items: number }
  | { kind: "nothing to measure" };

export interface Readiness extends Shares {
  basis: "components" | "items" | "empty";
  exact: Shares;
  /** Verified as n of 10, one decimal. */
  tenths: number | null;
  gap: number | null;
  reasons: ReadinessReason[];
}

export interface Maturity {
  components: ComponentMaturity[];
  overall: Readiness;
  holdsUntil: string | null;
}

/**
 * R16: the maturity of a component is the weighted share of its items that are verified, and beside it
 * of those claimed; a hard stop that fails caps both. Readiness is the weighted mean over components.
 * Percentages are exact fractions until they are rounded to one decimal.
 */
export const scoreMaturity = remembered((project, now): Maturity => {
  const scored = project.components.map((component) =>
    scoreComponent(component, contributionsOf(project, component, now)),
  );
  const components = scored.map((one) => one.shown);
  if (scored.length > 0) {
    return {
      components,
      overall: meanOf(scored),
      holdsUntil: earliest(components.map((one) => one.holdsUntil)),
    };
  }
  const items = contributionsWithoutComponents(project, now);
  return {
    components,
    overall: shareOfItems(items),
    holdsUntil: earliest(items.map((one) => one.holdsUntil)),
  };
});

interface ExactShares {
  verified: Ratio | null;
  claimed: Ratio | null;
  stated: Ratio | null;
}

interface Scored {
  exact: ExactShares;
  shown: ComponentMaturity;
}

function scoreComponent(component: Component, items: Contribution[]): Scored {
  const stated = component.statedPercent === null ? null : ratio(component.statedPercent);
  const share = shareOf(items);
  const stops = items.filter((one) => one.fails && (one.hardStop || component.hardStop));
  const by = stops.map(({ kind, key }) => ({ kind, key }));
  const cap = share !== null && by.length > 0 ? { percent: component.capPercent, by } : null;

  const uncapped = share ?? (stated ? { verified: ratio(0), claimed: ratio(0) } : NOTHING);
  const limit = (value: Ratio | null) =>
    value && cap ? smaller(value, ratio(cap.percent)) : value;
  const exact: ExactShares = {
    verified: limit(uncapped.verified),
    claimed: limit(uncapped.claimed),
    stated,
  };
  const shown: ComponentMaturity = {
    component,
    basis: share ? "items" : stated ? "stated only" : "empty",
    ...shownShares(exact),
    exact: unrounded(exact),
    uncapped: { verified: percent(uncapped.verified), claimed: percent(uncapped.claimed) },
    cap,
    items,
    reasons: [
      ...componentReasons(component, items),
      ...(cap ? [{ kind: "capped" as const, ...cap }] : []),
    ],
    holdsUntil: earliest(items.map((one) => one.holdsUntil)),
  };
  return { exact, shown };
}

const NOTHING = { verified: null, claimed: null };

function componentReasons(component: Component, items: Contribution[]): MaturityReason[] {
  const { verified, claimed, total } = weights(items);
  if (total > 0) return [{ kind: "share of weight", verified, claimed, total }];
  const none: MaturityReason = { kind: items.length === 0 ? "no items" : "nothing applies" };
  const { statedPercent } = component;
  return statedPercent === null ? [none] : [none, { kind: "stated only", percent: statedPercent }];
}

function meanOf(scored: readonly Scored[]): Readiness {
  const known = scored.filter((one) => one.shown.basis !== "empty");
  const left = scored.filter((one) => one.shown.basis === "empty");
  const componentKeys = left.map((one) => one.shown.component.key);
  const leftOut: ReadinessReason[] = left.length > 0 ? [{ kind: "left out", componentKeys }] : [];
  if (known.length === 0) return emptyReadiness([...leftOut, { kind: "nothing to measure" }]);

  const exact: ExactShares = {
    verified: weightedMean(known, (one) => one.exact.verified),
    claimed: weightedMean(known, (one) => one.exact.claimed),
    stated: weightedMean(known, (one) => one.exact.stated),
  };
  const weight = known.reduce((sum, one) => sum + one.shown.component.weight, 0);
  return readiness("components", exact, [
    { kind: "weighted mean", components: known.length, weight },
    ...leftOut,
  ]);
}

function shareOfItems(items: Contribution[]): Readiness {
  const share = shareOf(items);
  if (share === null) return emptyReadiness([{ kind: "nothing to measure" }]);
  const exact = { ...share, stated: null };
  return readiness("items", exact, [{ kind: "no components", items: items.length }]);
}

function readiness(
  basis: Readiness["basis"],
  exact: ExactShares,
  reasons: ReadinessReason[],
): Readiness {
  const tenths = exact.verified ? round(multiply(exact.verified, ratio(1, 10)), 1) : null;
  return { basis, ...shownShares(exact), exact: unrounded(exact), tenths, reasons };
}

function emptyReadiness(reasons: ReadinessReason[]): Readiness {
  return readiness("empty", { verified: null, claimed: null, stated: null }, reasons);
}

function weights(items: readonly Contribution[]) {
  const sum = (rows: readonly Contribution[]) => rows.reduce((total, one) => total + one.weight, 0);
  const verified = sum(items.filter((one) => one.counts === "verified"));
  const claimed = verified + sum(items.filter((one) => one.counts === "claimed"));
  return { verified, claimed, total: sum(items.filter((one) => one.counts !== "excluded")) };
}

function shareOf(items: readonly Contribution[]): { verified: Ratio; claimed: Ratio } | null {
  const { verified, claimed, total } = weights(items);
  if (total === 0) return null;
  return { verified: ratio(100 * verified, total), claimed: ratio(100 * claimed, total) };
}

/** Over those that have a value; null when none has. */
function weightedMean(
  scored: readonly Scored[],
  valueOf: (one: Scored) => Ratio | null,
): Ratio | null {
  let sum = ratio(0);
  let weight = 0;
  for (const one of scored) {
    const value = valueOf(one);
    if (value === null) continue;
    sum = add(sum, multiply(value, ratio(one.shown.component.weight)));
    weight += one.shown.component.weight;
  }
  return weight === 0 ? null : multiply(sum, ratio(1, weight));
}

function shownShares(exact: ExactShares): Shares & { gap: number | null } {
  const shares = {
    verified: percent(exact.verified),
    claimed: percent(exact.claimed),
    stated: percent(exact.stated),
  };
  const { verified, claimed } = shares;
  // In tenths of a point, so that 66.7 − 33.4 is 33.3 and not 33.300000000000004.
  const gap =
    verified === null || claimed === null
      ? null
      : (Math.round(claimed * 10) - Math.round(verified * 10)) / 10;
  return { ...shares, gap };
}

function unrounded(exact: ExactShares): Shares {
  const plain = (value: Ratio | null) => (value ? round(value, 12) : null);
  return {
    verified: plain(exact.verified),
    claimed: plain(exact.claimed),
    stated: plain(exact.stated),
  };
}

function percent(value: Ratio | null): number | null {
  return value ? round(value, 1) : null;
}

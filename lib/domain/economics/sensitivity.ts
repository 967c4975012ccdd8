import { expectedHundredths } from "./expected-total";
import { minorAt, roundMinor } from "./money-range";
import { type Comparable, type LossSource, centreOf } from "./option-terms";

export type SensitiveInput =
  | { kind: "cost"; optionKey: string; end: "low" | "likely" | "high" }
  | { kind: "chance of success"; optionKey: string }
  | { kind: "cost of a failure"; from: LossSource; end: "low" | "likely" | "high" };

export interface Tipping {
  input: SensitiveInput;
  /** Minor units, or percent of a chance. */
  from: number;
  /** Beyond this value `becomes` is the cheapest. */
  to: number;
  /** How far that is, in percent of `from`; null where `from` is nothing. */
  movePercent: number | null;
  becomes: string;
}

/** `tie`: several are the cheapest as it is, so any move decides. */
export type Sensitivity =
  | { kind: "known"; optionKey: string; tippings: Tipping[] }
  | { kind: "tie"; optionKeys: string[] }
  | { kind: "nothing to compare" };

interface Lever {
  input: SensitiveInput;
  value: number;
  least: number;
  most: number;
  /** What one unit of it adds to the expected total of an option, in hundredths. */
  weighs: (option: Comparable) => number;
}

/**
 * Which input, moved alone and how far, makes another option the cheapest by expected total cost; the
 * smallest move first. An end moves no further than the other end of its range lets it, a chance stays
 * within 0–100. In the middle of a range one end counts half. An input that is not listed changes nothing.
 */
export function findSensitivity(options: readonly Comparable[]): Sensitivity {
  const point = centreOf(options);
  const total = (option: Comparable) => expectedHundredths(option, point);
  const [best, next] = options.toSorted((one, other) => total(one) - total(other));
  if (best === undefined || next === undefined) return { kind: "nothing to compare" };
  const least = options.filter((option) => total(option) === total(best));
  if (least.length > 1) return { kind: "tie", optionKeys: least.map(({ key }) => key) };
  const rivals = options
    .filter((option) => option !== best)
    .map((rival) => ({ rival, behind: total(rival) - total(best) }));
  const tippings = leversOf(options, point).flatMap((lever) => tip(lever, best, rivals));
  return { kind: "known", optionKey: best.key, tippings: tippings.sort(bySize) };
}

interface Rival {
  rival: Comparable;
  /** How much more it is expected to cost, in hundredths. */
  behind: number;
}

/** At most one for each way the lever can go: the rival that is met first. */
function tip(lever: Lever, best: Comparable, rivals: readonly Rival[]): Tipping[] {
  const moves = rivals
    .map(({ rival, behind }) => ({
      becomes: rival.key,
      move: behind / (lever.weighs(best) - lever.weighs(rival)),
    }))
    .filter(({ move }) => {
      const to = lever.value + move;
      return Number.isFinite(move) && to >= lever.least && to <= lever.most;
    })
    .sort((one, other) => Math.abs(one.move) - Math.abs(other.move));
  const [up, down] = [moves.find(({ move }) => move > 0), moves.find(({ move }) => move < 0)];
  return [up, down].flatMap((one) => {
    if (one === undefined) return [];
    const { input, value } = lever;
    const to = value + one.move;
    return [
      {
        input,
        from: roundTo(input, value),
        to: roundTo(input, to),
        movePercent: value === 0 ? null : (100 * one.move) / value,
        becomes: one.becomes,
      },
    ];
  });
}

function leversOf(options: readonly Comparable[], point: "likely" | "middle"): Lever[] {
  return [
    ...options.flatMap((option) => costLevers(option, point)),
    ...options.map(chanceLever(point)),
    ...lossLevers(options, point),
  ];
}

function costLevers(option: Comparable, point: "likely" | "middle"): Lever[] {
  const { key: optionKey, cost } = option;
  const isIt = (one: Comparable) => one.key === optionKey;
  return endsOf(cost, point).map(({ end, share, ...bounds }) => ({
    input: { kind: "cost", optionKey, end },
    ...bounds,
    weighs: (one) => (isIt(one) ? 100 * share : 0),
  }));
}

function chanceLever(point: "likely" | "middle") {
  return ({ key: optionKey, failurePercent, loss }: Comparable): Lever => ({
    input: { kind: "chance of success", optionKey },
    value: 100 - failurePercent,
    least: 0,
    most: 100,
    weighs: (one) => (one.key === optionKey ? -minorAt(loss, point) : 0),
  });
}

/** A failure that is the same for several options costs all of them more at once. */
function lossLevers(options: readonly Comparable[], point: "likely" | "middle"): Lever[] {
  const failing = options.filter(({ failurePercent }) => failurePercent > 0);
  const sources = new Map(failing.map((option) => [sourceId(option.lossFrom), option]));
  return [...sources].flatMap(([id, { loss, lossFrom }]) =>
    endsOf(loss, point).map(({ end, share, ...bounds }) => ({
      input: { kind: "cost of a failure", from: lossFrom, end } as const,
      ...bounds,
      weighs: (one: Comparable) => (sourceId(one.lossFrom) === id ? share * one.failurePercent : 0),
    })),
  );
}

function sourceId(source: LossSource): string {
  return source.kind === "option" ? `option ${source.key}` : source.kind;
}

interface End {
  end: "low" | "likely" | "high";
  value: number;
  least: number;
  most: number;
  share: number;
}

function endsOf(range: Comparable["cost"], point: "likely" | "middle"): End[] {
  const { lowMinor, highMinor } = range;
  if (point === "likely") {
    const value = minorAt(range, "likely");
    return [{ end: "likely", value, least: 0, most: Infinity, share: 1 }];
  }
  return [
    { end: "low", value: lowMinor, least: 0, most: highMinor, share: 0.5 },
    { end: "high", value: highMinor, least: lowMinor, most: Infinity, share: 0.5 },
  ];
}

function roundTo({ kind }: SensitiveInput, value: number): number {
  return kind === "chance of success" ? roundMinor(value * 100) / 100 : roundMinor(value);
}

/** What moves from nothing has no percentage: it stands last, by how far it moves. */
function bySize(one: Tipping, other: Tipping): number {
  const [first, second] = [sizeOf(one), sizeOf(other)];
  if (first !== second) return first - second;
  return Math.abs(one.to - one.from) - Math.abs(other.to - other.from);
}

function sizeOf({ movePercent }: Tipping): number {
  return movePercent === null ? Number.MAX_VALUE : Math.abs(movePercent);
}

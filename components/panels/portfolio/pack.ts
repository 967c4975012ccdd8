import type { MoneyRange } from "@/lib/domain/project";
import { countStates } from "@/lib/domain/truth/count-states";
import { wordGateStates } from "../words/state-counts";
import type { TrendModel } from "../words/trend-words";
import type {
  ForecastCell,
  GateCell,
  OpenCount,
  PackedCount,
  PackedForecast,
  PackedGate,
  PackedRange,
  PackedRow,
  PackedSystem,
  PackedTrend,
  PackedTrigger,
  PortfolioRow,
  SystemRow,
  TriggerCell,
} from "./contract";

/**
 * Rows without the names of their fields, which were a third of the page. Both ways spell every field
 * out: a thousand rows go through here on each request, and walking a list of names took ten times as long.
 */
export function packRows(rows: readonly PortfolioRow[]): PackedRow[] {
  return rows.map((row) => ("broken" in row ? row : pack(row)));
}

export function unpackRows(packed: readonly PackedRow[]): PortfolioRow[] {
  return packed.map((row) => ("broken" in row ? row : unpack(row)));
}

function pack(row: SystemRow): PackedSystem {
  return [
    row.slug,
    row.name,
    row.summary,
    row.owner,
    row.verdict,
    row.reason,
    row.verified,
    row.claimed,
    row.stated,
    row.target,
    row.gap,
    row.gapNote,
    packCount(row.p0),
    packCount(row.p1),
    row.gate && packGate(row.gate),
    row.trigger && packTrigger(row.trigger),
    row.targetOn,
    row.investment && packRange(row.investment),
    row.currency,
    row.payback,
    packForecast(row.forecast),
    row.trend && packTrend(row.trend),
  ];
}

function unpack(row: PackedSystem): SystemRow {
  return {
    slug: row[0],
    name: row[1],
    summary: row[2],
    owner: row[3],
    verdict: row[4],
    reason: row[5],
    verified: row[6],
    claimed: row[7],
    stated: row[8],
    target: row[9],
    gap: row[10],
    gapNote: row[11],
    p0: unpackCount(row[12]),
    p1: unpackCount(row[13]),
    gate: row[14] && unpackGate(row[14]),
    trigger: row[15] && unpackTrigger(row[15]),
    targetOn: row[16],
    investment: row[17] && unpackRange(row[17]),
    currency: row[18],
    payback: row[19],
    forecast: unpackForecast(row[20]),
    trend: row[21] && unpackTrend(row[21]),
  };
}

function packCount({ blockers, tally, asOfOn }: OpenCount): PackedCount {
  return tally === null && asOfOn === null ? blockers : [blockers, tally, asOfOn];
}

function unpackCount(packed: PackedCount): OpenCount {
  if (typeof packed === "number") return { blockers: packed, tally: null, asOfOn: null };
  return { blockers: packed[0], tally: packed[1], asOfOn: packed[2] };
}

function packGate({ look, name, counts, text }: GateCell): PackedGate {
  return [look, name, text === null ? null : counts];
}

function unpackGate([look, name, counts]: PackedGate): GateCell {
  if (counts === null) return { look, name, counts: {}, text: null };
  return { look, name, counts, text: wordGateStates({ ...countStates([]), ...counts }) };
}

function packTrigger({ state, text, moment, endsAt }: TriggerCell): PackedTrigger {
  return [state, text, moment, endsAt];
}

function unpackTrigger([state, text, moment, endsAt]: PackedTrigger): TriggerCell {
  return { state, text, moment, endsAt };
}

function packRange({ lowMinor, likelyMinor, highMinor }: MoneyRange): PackedRange {
  return [lowMinor, likelyMinor, highMinor];
}

function unpackRange([lowMinor, likelyMinor, highMinor]: PackedRange): MoneyRange {
  return { lowMinor, likelyMinor, highMinor };
}

function packForecast(cell: ForecastCell): PackedForecast {
  const { p80On, daysLate, atLeast, isOutdated, lacks } = cell;
  if (p80On === null) return lacks ?? "";
  return [p80On, daysLate, atLeast ? 1 : 0, isOutdated ? 1 : 0];
}

function unpackForecast(packed: PackedForecast): ForecastCell {
  if (typeof packed === "string") {
    return { p80On: null, daysLate: null, atLeast: false, isOutdated: false, lacks: packed };
  }
  const [p80On, daysLate, atLeast, isOutdated] = packed;
  return { p80On, daysLate, atLeast: atLeast === 1, isOutdated: isOutdated === 1, lacks: null };
}

function packTrend({ verified, claimed, since }: TrendModel): PackedTrend {
  return [verified, claimed, since];
}

function unpackTrend([verified, claimed, since]: PackedTrend): TrendModel {
  return { verified, claimed, since };
}

import { plainAmount } from "@/lib/format/money";
import type { BrokenLine, ForecastLine } from "@/lib/features/projects/types";
import { type ColumnOf, day, HIDDEN, number, tableOf, text } from "./columns";
import type { Table } from "./types";

/** The portfolio, one system a row. Each counts in a currency of its own, which stands beside its amounts. */
export function portfolioTable(
  lines: readonly (ForecastLine | BrokenLine)[],
  showsMoney: boolean,
): Table {
  const whole = (of: (line: ForecastLine) => string | null | undefined) => (line: Line) =>
    "broken" in line ? null : of(line);
  const figure = (of: (line: ForecastLine) => number | null | undefined) => (line: Line) =>
    "broken" in line ? null : of(line);
  const money = (head: string, of: (line: ForecastLine) => number | null | undefined) =>
    ({
      head,
      kind: "number",
      of: (line) => (showsMoney ? (figure(of)(line) ?? null) : HIDDEN),
    }) satisfies ColumnOf<Line>;
  const amount = (end: "lowMinor" | "likelyMinor" | "highMinor") => (line: ForecastLine) =>
    inMajor(line.investment?.[end], line.currency);
  return tableOf<Line>("Portfolio", { currency: "" }, lines, [
    text("slug", ({ slug }) => slug),
    text("system", ({ name }) => name),
    text("verdict", (line) => ("broken" in line ? line.broken : line.verdict)),
    text(
      "owner",
      whole(({ owner }) => owner),
    ),
    number(
      "verified (%)",
      figure(({ readiness }) => readiness.verified),
    ),
    number(
      "claimed (%)",
      figure(({ readiness }) => readiness.claimed),
    ),
    number(
      "stated (%)",
      figure(({ readiness }) => readiness.stated),
    ),
    number(
      "target (%)",
      figure(({ readiness }) => readiness.target),
    ),
    number(
      "reality gap (points)",
      figure(({ readiness }) => readiness.gap),
    ),
    number(
      "open P0 blockers",
      figure((line) => line.openIssues.P0.blockers),
    ),
    number(
      "open P0 in the tracker",
      figure((line) => line.openIssues.P0.tally),
    ),
    number(
      "open P1 blockers",
      figure((line) => line.openIssues.P1.blockers),
    ),
    number(
      "open P1 in the tracker",
      figure((line) => line.openIssues.P1.tally),
    ),
    text(
      "next gate (phase)",
      whole(({ gate }) => gate?.phaseKey),
    ),
    text(
      "its result",
      whole(({ gate }) => gate?.result),
    ),
    text(
      "nearest trigger",
      whole(({ trigger }) => trigger?.text),
    ),
    text(
      "trigger is",
      whole(({ trigger }) => trigger?.state),
    ),
    day(
      "trigger due",
      whole(({ trigger }) => trigger?.dueOn),
    ),
    number(
      "claims refuted",
      figure(({ claims }) => claims.refuted),
    ),
    number(
      "claims in all",
      figure(({ claims }) => claims.total),
    ),
    day(
      "target date",
      whole(({ targetOn }) => targetOn),
    ),
    day(
      "P80 forecast",
      whole(({ forecast }) => (forecast?.kind === "dated" ? forecast.p80On : null)),
    ),
    text(
      "currency",
      whole(({ currency }) => currency),
    ),
    money("investment low", amount("lowMinor")),
    money("investment likely", amount("likelyMinor")),
    money("investment high", amount("highMinor")),
    money("payback low (years)", ({ payback }) => payback?.[0]),
    money("payback high (years)", ({ payback }) => payback?.[1]),
  ]);
}

type Line = ForecastLine | BrokenLine;

function inMajor(minor: number | null | undefined, currency: string): number | null {
  return minor == null ? null : Number(plainAmount(minor, currency));
}

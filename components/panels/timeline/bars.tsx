import { clsx } from "clsx";
import type { ReactNode } from "react";
import { across, barOf, endOf } from "./at";
import type { Day, Days, TimelineRow, Was } from "./contract";
import { wordDay } from "./days";
import { isLate, isOneDay, type Telling, wordDue, wordLength, wordSlack } from "./words";

interface BarsProps {
  row: TimelineRow;
  /** The first day that is drawn. */
  from: Day;
  telling: Telling;
}

/** What is drawn of a row; the row says the same in words. */
export function Bars(props: BarsProps) {
  const { row } = props;
  if (row.due !== undefined) return <DueBar {...props} />;
  return isOneDay(row) ? <Diamonds {...props} /> : <Stretch {...props} />;
}

/** The plan as it is laid out now, what is behind, how late it may be, and what it once was. */
function Stretch({ row, from, telling }: BarsProps) {
  const { expected, late, actual, planned, slack = 0, critical, length, lacks } = row;
  const { was, today, now, daysPerWeek } = telling;
  const isUnknown = length === 0;
  const done = behind(actual, today);
  const slackDays: Days | null =
    expected && late && slack > 0 && late[1] > expected[1] ? [expected[1] + 1, late[1]] : null;
  const last = slackDays?.[1] ?? expected?.[1] ?? done?.[1];
  return (
    <>
      {planned && isElsewhere(planned, expected ?? done) && (
        <span className="timeline-planned" style={across(planned, from)} />
      )}
      {slackDays && <span className="timeline-slack" style={across(slackDays, from)} />}
      {expected &&
        (isUnknown ? (
          <span className="timeline-unknown" style={barOf(row, from)} />
        ) : (
          <span
            className={clsx(
              "timeline-bar",
              critical && "timeline-critical",
              row.version === undefined || row.stays !== undefined ? "timeline-still" : null,
              row.keeps === undefined && row.version !== undefined && "timeline-elastic",
            )}
            style={barOf(row, from)}
          />
        ))}
      {done && <span className="timeline-actual" style={across(done, from)} />}
      {was && <span className="timeline-ghost" style={across(was.days, from)} />}
      {last !== undefined && (
        <Label
          day={slackDays ? last : (row.at?.[1] ?? last + 1) - 1}
          from={from}
          joined={critical === true && row.kind === "phase" && endsWeek(expected)}
        >
          {slackDays
            ? wordSlack(row, daysPerWeek)
            : isUnknown || !expected
              ? (lacks ?? (done ? wordDay(done[1], now) : null))
              : slack < 0
                ? `${wordDay(expected[1], now)}, ${wordLength(-slack, daysPerWeek)} too late`
                : wordDay(expected[1], now)}
        </Label>
      )}
    </>
  );
}

/** 1 January 1970 was a Thursday: a weekend lies between this and what follows. */
function endsWeek(days: Days | undefined): boolean {
  return days !== undefined && (days[1] + 3) % 7 >= 4;
}

/** From its first day to its last, or to today while it goes on. */
function behind(actual: TimelineRow["actual"], today: Day): Days | null {
  if (!actual) return null;
  const last = actual[1] ?? today;
  const first = actual[0] ?? last;
  return first > last ? null : [first, last];
}

/** A weekend more or less is the same plan. */
function isElsewhere(planned: Days, shown: Days | null | undefined): boolean {
  if (!shown) return true;
  return Math.abs(planned[0] - shown[0]) > 3 || Math.abs(planned[1] - shown[1]) > 3;
}

/** The promised day, the expected one, and how far runs lie apart. */
function Diamonds({ row, from, telling }: BarsProps) {
  const { expected, actual, planned, percentiles } = row;
  const { was, forecast, now } = telling;
  const day = expected?.[1] ?? actual?.[1] ?? null;
  const band = forecast && expected ? percentiles : undefined;
  return (
    <>
      {was && day !== null && was.days[1] !== day && <Hollow was={was} from={from} />}
      {planned && <span className="timeline-promise" style={endOf(planned[1], from)} />}
      {band && <Band band={band} from={from} />}
      {day !== null && <span className="timeline-diamond" style={endOf(day, from)} />}
      {day !== null && (
        <Label
          day={Math.max(day, band?.[2] ?? day, near(planned, band?.[2] ?? day))}
          from={from}
          strong={band !== undefined}
          wide
        >
          {band ? `P80 ${wordDay(band[1], now)}` : wordDay(day, now)}
        </Label>
      )}
    </>
  );
}

/** A promise that lies just behind has its mark between the band and the words. */
function near(planned: Days | undefined, after: Day): Day {
  return planned && planned[1] - after < 21 ? planned[1] : after;
}

function Hollow({ was, from }: { was: Was; from: Day }) {
  return <span className="timeline-diamond timeline-hollow" style={endOf(was.days[1], from)} />;
}

function Band({ band: [p50, p80, p95], from }: { band: [Day, Day, Day]; from: Day }) {
  return (
    <>
      {p80 > p50 && <span className="timeline-likely" style={across([p50 + 1, p80], from)} />}
      {p95 > p80 && (
        <span className="timeline-unlikely hatch" style={across([p80 + 1, p95], from)} />
      )}
      <span className="timeline-p80" style={endOf(p80, from)} />
    </>
  );
}

/** Nobody says how long an action takes: what is known is how long there is. */
function DueBar({ row, from, telling }: BarsProps) {
  const { due } = row;
  const { today } = telling;
  if (due === undefined) return null;
  const late = isLate(row, today);
  const days: Days = late ? [due + 1, today] : [Math.min(today, due), due];
  return (
    <>
      <span className={clsx("timeline-slack", late && "text-warn")} style={across(days, from)} />
      <span className={clsx("timeline-due", late && "text-warn")} style={endOf(due, from)} />
      <Label day={Math.max(due, late ? today : due)} from={from} warn={late}>
        {wordDue(row, telling)}
      </Label>
    </>
  );
}

interface LabelProps {
  day: Day;
  from: Day;
  strong?: boolean;
  warn?: boolean;
  /** Beside what is wider than its day. */
  wide?: boolean;
  /** What follows hangs on its end. */
  joined?: boolean;
  children: ReactNode;
}

function Label({
  day,
  from,
  strong = false,
  warn = false,
  wide = false,
  joined = false,
  children,
}: LabelProps) {
  return (
    <span
      className={clsx(
        "timeline-label",
        strong ? "text-xs font-medium text-ink" : warn ? "text-warn" : "text-ink-3",
        wide && "pl-2",
        joined && "timeline-joined",
      )}
      style={endOf(day, from)}
    >
      {children}
    </span>
  );
}

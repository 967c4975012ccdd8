import { formatNumber } from "@/lib/format/numbers";
import type { TimelineModel, TimelineRow } from "./contract";
import { wordDay, wordDays } from "./days";
import {
  isOneDay,
  type Telling,
  wordDriver,
  wordDue,
  wordEffortChange,
  wordLength,
  wordName,
  wordSensitivity,
  wordShare,
  wordSlack,
  wordSlip,
} from "./words";

export interface Detail {
  term: string;
  words: string;
}

/** All that is known of a row and when: what it rests on stands beside it. */
export function detailsOf(
  row: TimelineRow,
  { rows, links }: Pick<TimelineModel, "rows" | "links">,
  telling: Telling,
): Detail[] {
  const { now, daysPerWeek, was } = telling;
  const { expected, late, planned, actual, percentiles } = row;
  const nameOf = (id: string) => {
    const found = rows.find((one) => one.id === id);
    return found && wordName(found);
  };
  const ends = isOneDay(row);
  const details: [string, string | null | undefined | false][] = [
    ["Due", row.due !== undefined && wordDue(row, telling)],
    [
      ends ? "Expected" : "Earliest",
      expected && (ends ? wordDay(expected[1], now) : wordDays(expected, now)),
    ],
    ["Latest", late && wordDays(late, now)],
    ["Slack", !ends && wordSlack(row, daysPerWeek)],
    [
      "Slack before the next",
      row.freeSlack !== undefined && row.freeSlack > 0 && wordLength(row.freeSlack, daysPerWeek),
    ],
    ["Length", row.length !== undefined && row.length > 0 && wordLength(row.length, daysPerWeek)],
    ["Estimate", row.estimate ?? (row.lacks === undefined ? null : row.lacks)],
    [
      ends ? "Promised" : "Planned",
      planned && (ends ? wordDay(planned[1], now) : wordDays(planned, now)),
    ],
    ["Begun", actual?.[0] != null && wordDay(actual[0], now)],
    ["Ended", actual?.[1] != null && wordDay(actual[1], now)],
    ["Baseline", was && (ends ? wordDay(was.days[1], now) : wordDays(was.days, now))],
    ["Against it", was && was.slip !== null && wordSlip(was.slip, daysPerWeek)],
    ["Effort against it", was?.effort !== undefined && wordEffortChange(was.effort)],
    ["Why then", wordDriver(row, nameOf)],
    ["Waits for", named(links, row.id, 0, nameOf)],
    ["Holds up", named(links, row.id, 1, nameOf)],
    [
      "Runs end by",
      percentiles &&
        `${wordDay(percentiles[0], now)} (half), ${wordDay(percentiles[1], now)} (4 of 5), ${wordDay(percentiles[2], now)} (19 of 20)`,
    ],
    ["Chance of what was promised", row.chance !== undefined && wordShare(row.chance)],
    [
      "Critical",
      row.criticality !== undefined && expected && `in ${wordShare(row.criticality)} of all runs`,
    ],
    [
      "Moves the end",
      row.sensitivity !== undefined &&
        expected &&
        `${wordSensitivity(row.sensitivity)} of ${formatNumber(1)}, correlation of what it takes with the end`,
    ],
    ["Owner", row.owner],
  ];
  return details.flatMap(([term, words]) =>
    typeof words === "string" && words !== "" ? [{ term, words }] : [],
  );
}

const SHOWN = 6;

/** `side`: 0 for what comes before it, 1 for what comes after. */
function named(
  links: TimelineModel["links"],
  id: string,
  side: 0 | 1,
  nameOf: (id: string) => string | undefined,
): string | null {
  const others = links.flatMap((link) => (link[side === 0 ? 1 : 0] === id ? [link[side]] : []));
  if (others.length === 0) return null;
  const names = others.slice(0, SHOWN).map((other) => nameOf(other) ?? other);
  const more = others.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

import { describe, expect, it } from "vitest";
import { whenItCounts } from "./when-it-counts";

const NOW = "2026-03-16T12:00:00.000Z";
const before = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const DAY = 24 * 60;

describe("the moment from which a result counts", () => {
  it.each([
    ["its end, sent at once", { endedAt: before(2) }, before(2), false],
    ["its end, sent by a later step of the pipeline", { endedAt: before(50) }, before(50), false],
    ["its start, where it names no end", { startedAt: before(3) }, before(3), false],
    ["its arrival, where it names nothing", {}, NOW, false],
    ["its arrival, where its clock is a little fast", { endedAt: before(-4) }, NOW, false],
    [
      "its end, however long it waited to be sent",
      { endedAt: before(DAY), sentAt: NOW },
      before(DAY),
      false,
    ],
    ["its arrival, flagged, a day ahead", { endedAt: before(-DAY) }, NOW, true],
    ["its arrival, flagged, a day behind", { endedAt: before(DAY) }, NOW, true],
    [
      "its arrival, flagged, sent by a clock a day ahead",
      { endedAt: before(1), sentAt: before(-DAY) },
      NOW,
      true,
    ],
    [
      "its arrival, flagged, sent by a clock a day behind",
      { endedAt: before(DAY), sentAt: before(DAY) },
      NOW,
      true,
    ],
    [
      "its arrival, flagged, after it waited too long",
      { endedAt: before(31 * DAY), sentAt: NOW },
      NOW,
      true,
    ],
    [
      "its arrival, flagged, where it ended after it was sent",
      { endedAt: before(-10), sentAt: NOW },
      NOW,
      true,
    ],
  ])("is %s", (_says, told, at, clockSkewed) => {
    const times = { sentAt: null, startedAt: null, endedAt: null, ...told };
    expect(whenItCounts(times, NOW)).toEqual({ at, clockSkewed });
  });
});

import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, writeCalendar } from "./icalendar";

const words = fc
  .array(fc.constantFrom("a", "é", "😀", ";", ",", "\\", "\n", ":", '"', " ", "\\n", "漢", "="), {
    maxLength: 120,
  })
  .map((parts) => parts.join(""));

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const entry: fc.Arbitrary<CalendarEntry> = fc
  .record({
    uid: fc.uuid(),
    title: words,
    details: fc.array(words, { maxLength: 3 }),
    url: fc.constant("https://gantry.example/projects/a/timeline?of=1"),
    startOn: day,
    endOn: fc.constant(""),
  })
  .map((one) => ({ ...one, endOn: one.startOn }));

function read(text: string) {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        title: event.summary,
        details: component.getFirstPropertyValue("description"),
        url: component.getFirstPropertyValue("url"),
        startOn: event.startDate.toString(),
        endsBefore: event.endDate.toString(),
        stamp: String(component.getFirstPropertyValue("dtstamp")),
      };
    });
}

describe("a calendar", () => {
  it("is read by another program as what it was written from, in lines of 75 octets", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const text = writeCalendar("Gantry; all, of it", entries, "2026-03-16T12:00:00.000Z");
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of text.split("\r\n")) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        expect(read(text)).toEqual(
          entries.map(({ uid, title, details, url, startOn }) => ({
            ...{ uid, title, url, startOn },
            details: details.length === 0 ? null : details.join("\n"),
            endsBefore: new Date(Date.parse(startOn) + 86_400_000).toISOString().slice(0, 10),
            stamp: "2026-03-16T12:00:00Z",
          })),
        );
      }),
    );
  });
});

/** An entry of whole days, `YYYY-MM-DD`, through the last one. */
export interface CalendarEntry {
  /** The same for ever, so that a changed one is changed where it was taken in. */
  uid: string;
  title: string;
  /** Lines. */
  details: readonly string[];
  url: string;
  startOn: string;
  endOn: string;
}

/** As RFC 5545 wants it: lines of at most 75 octets, ended by CRLF. `stampedAt` is an ISO 8601 instant. */
export function writeCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  stampedAt: string,
): string {
  const stamp = `${stampedAt.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Gantry//Dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(entry: CalendarEntry, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(entry.startOn)}`,
    // The end of whole days is the day after the last.
    `DTEND;VALUE=DATE:${compact(dayAfter(entry.endOn))}`,
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.details.length === 0 ? [] : [`DESCRIPTION:${escaped(entry.details.join("\n"))}`]),
    `URL:${entry.url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const MOST_OCTETS = 75;

/** Folds between characters: no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

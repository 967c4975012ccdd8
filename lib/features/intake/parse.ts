import { readAutocannon } from "@/lib/domain/intake/autocannon";
import { readCobertura } from "@/lib/domain/intake/cobertura";
import { readJunit } from "@/lib/domain/intake/junit";
import { readK6 } from "@/lib/domain/intake/k6";
import { readLcov } from "@/lib/domain/intake/lcov";
import { readPrometheus } from "@/lib/domain/intake/prometheus";
import { type Format, type ReadReport, unreadable } from "@/lib/domain/intake/readings";
import { counted } from "@/lib/domain/intake/report-text";
import { readSarif } from "@/lib/domain/intake/sarif";
import { readTap } from "@/lib/domain/intake/tap";
import type { XmlElement } from "@/lib/domain/intake/xml-element";
import { parseXml } from "@/lib/platform/xml";

export const LONGEST_REPORT = 5_000_000;

/** What the file of a CI run says, or in one sentence why it cannot be read. */
export function parseReport(format: Format, text: string): ReadReport {
  if (text.length > LONGEST_REPORT) {
    const length = counted(text.length, "character");
    return unreadable(
      `The report has ${length}; at most ${counted(LONGEST_REPORT, "character")} are read`,
    );
  }
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (bare.trim() === "") return unreadable("The report is empty");
  return READERS[format](bare);
}

const READERS: Record<Format, (text: string) => ReadReport> = {
  junit: fromXml(readJunit),
  tap: readTap,
  sarif: fromJson(readSarif),
  lcov: readLcov,
  cobertura: fromXml(readCobertura),
  k6: fromJson(readK6),
  autocannon: fromJson(readAutocannon),
  prometheus: fromJson(readPrometheus),
};

function fromXml(read: (root: XmlElement) => ReadReport): (text: string) => ReadReport {
  return (text) => {
    const parsed = parseXml(text);
    return parsed.ok ? read(parsed.root) : parsed;
  };
}

function fromJson(read: (value: unknown) => ReadReport): (text: string) => ReadReport {
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return unreadable(whyNotJson(text, error instanceof Error ? error.message : ""));
    }
    return read(value);
  };
}

function whyNotJson(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "It is not JSON, or is cut off before its end";
  const before = text.slice(0, Number(position)).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `It is not JSON: line ${before.length}, column ${column} is not understood`;
}

import { readAutocannon } from "@/lib/domain/intake/autocannon";
import { readCobertura } from "@/lib/domain/intake/cobertura";
import { readJunit } from "@/lib/domain/intake/junit";
import { readK6 } from "@/lib/domain/intake/k6";
import { readLcov } from "@/lib/domain/intake/lcov";
import { readPrometheus } from "@/lib/domain/intake/prometheus";
import { type Format, type ReadReport, unreadable } from "@/lib/domain/intake/readings";
import { counted } from "@/lib/domain/intake/report-text";
import { DEEPEST_JSON, findJsonFault } from "@/lib/domain/intake/scan-json";
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
    const fault = findJsonFault(text);
    if (fault === null) return read(JSON.parse(text));
    if (fault.kind === "cut off") return unreadable("It is cut off: its JSON has no end");
    const place = `line ${fault.line}, column ${fault.column}`;
    return unreadable(
      fault.kind === "too deep"
        ? `It is more than ${DEEPEST_JSON} lists and records deep in ${place}`
        : `It is not JSON: ${place} is not understood`,
    );
  };
}

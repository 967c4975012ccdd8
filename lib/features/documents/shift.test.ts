import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { projectDocument, type ProjectDocument } from "./schema";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { shiftDocument } from "./shift";

const FROM = "2024-02-28";
const TO = "2024-03-09";

describe("shiftDocument", () => {
  const before = documentWithEveryDate();
  const after = new Map(leaves(shiftDocument(before, FROM, TO)));

  it("forgets no date of the schema", () => {
    const dates = leaves(before).filter(([, value]) => isDate(value));
    const named = dates.map(([path]) => path);
    expect(named).toEqual(expect.arrayContaining(["project.startOn", "polls.0.voices.0.at"]));
    expect(named.length).toBeGreaterThanOrEqual(33);
    const unmoved = dates.filter(([path, value]) => after.get(path) === value);
    expect(unmoved.map(([path]) => path)).toEqual(["sources.0.statedOn"]);
  });

  it("knows every field that is named like a date as one", () => {
    const misnamed = leaves(before).filter(
      ([path, value]) => /(?:On|At|\.at|holidays\.\d+)$/.test(path) !== isDate(value),
    );
    expect(misnamed).toEqual([]);
  });

  it("moves days by days and instants by whole days, across a leap day", () => {
    expect(after.get("project.startOn")).toBe("2024-03-11");
    expect(after.get("claims.0.at")).toBe("2024-03-11T23:30:00.000Z");
    expect(after.get("claims.0.withdrawal.at")).toBe("2024-03-11T23:30:00.000Z");
  });

  it("leaves everything that is not a date as it was", () => {
    const rest = (rows: [string, unknown][]) => rows.filter(([, value]) => !isDate(value));
    expect(rest([...after])).toEqual(rest(leaves(before)));
  });

  it("keeps the document it was given", () => {
    expect(before).toEqual(documentWithEveryDate());
  });

  it("refuses what is not a day", () => {
    expect(() => shiftDocument(before, "yesterday", TO)).toThrow(RangeError);
  });

  it("lays a report on another day and back, still a valid document", () => {
    const document = projectDocument.parse(executionPlatform);
    const laid = shiftDocument(document, "2025-10-11", "2027-01-01");
    expect(projectDocument.parse(laid)).toEqual(laid);
    expect(laid.project.startOn).toBe("2027-01-01");
    expect(laid.claims[0]?.at).toBe("2027-01-01T00:00:00.000Z");
    expect(laid.sources[0]?.statedOn).toBe("2025-10-11");
    expect(shiftDocument(laid, "2027-01-01", "2025-10-11")).toEqual(document);
  });
});

/** One row of everything, with a date wherever the schema takes one. Not a valid document otherwise. */
function documentWithEveryDate(): ProjectDocument {
  return sampleOf(projectDocument) as ProjectDocument;
}

function sampleOf(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).map(([name, field]) => [name, sampleOf(field)]),
      );
    case "array":
      return [sampleOf(def.element)];
    case "nullable":
    case "default":
    case "optional":
      return sampleOf(def.innerType);
    case "pipe":
      return sampleOf(def.in);
    case "union":
      return def.options.map(sampleOf);
    case "string":
      return sampleOfString(schema);
    default:
      return def.type;
  }
}

function sampleOfString(schema: z.core.$ZodType): string {
  const format = (schema as z.core.$ZodStringFormat)._zod.def.format as string | undefined;
  if (format === "date") return "2024-03-01";
  return format === "datetime" ? "2024-03-01T23:30:00.000Z" : "words";
}

function leaves(value: unknown, path: string[] = []): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path.join("."), value]];
  return Object.entries(value).flatMap(([name, child]) => leaves(child, [...path, name]));
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value);
}

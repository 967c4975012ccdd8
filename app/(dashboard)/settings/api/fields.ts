import type { FieldLine } from "@/components/reference/model";
import type { JsonSchema } from "@/lib/platform/openapi/json-schema";

/** How deep an answer is told field by field; below that its example shows it. */
export const ALL = 9;

/** The fields of an object, those inside it behind it: `target`, `target.id`. */
export function linesOf(schema: JsonSchema, depth: number, before = ""): FieldLine[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const line = lineOf(path, field, required.includes(name));
    return [line, ...(depth > 1 ? inside(path, field, depth - 1) : [])];
  });
}

export function lineOf(name: string, field: JsonSchema, required: boolean): FieldLine {
  return {
    name,
    type: typeOf(field),
    required,
    meaning: field.description ?? null,
    limits: limitsOf(field),
  };
}

function inside(path: string, field: JsonSchema, depth: number): FieldLine[] {
  const known = solid(field);
  if (isChange(known)) return inside(path, known.properties?.to ?? {}, depth);
  if (known.properties) return linesOf(known, depth, `${path}.`);
  if (known.items) return inside(`${path}[]`, known.items, depth);
  const ways = (known.anyOf ?? known.oneOf ?? []).filter((way) => way.properties);
  return ways.flatMap((way) => ofWay(path, way, depth));
}

/** One of several objects, by the word that tells them apart: `change (what: start)`. */
function ofWay(path: string, way: JsonSchema, depth: number): FieldLine[] {
  const [word, fixed] =
    Object.entries(way.properties ?? {}).find(([, one]) => one.const !== undefined) ?? [];
  const said =
    fixed === undefined ? "one of them" : `${word ?? ""}: ${JSON.stringify(fixed.const)}`;
  const label = `${path} (${said.replaceAll('"', "")}).`;
  const rest = Object.entries(way.properties ?? {}).filter(([name]) => name !== word);
  const lines = linesOf({ ...way, properties: Object.fromEntries(rest) }, depth, label);
  return lines.length > 0 ? lines : [lineOf(label.slice(0, -1), { type: "object" }, false)];
}

/** What is changed says what it was and what it is to be. */
function isChange({ properties }: JsonSchema): boolean {
  return properties !== undefined && Object.keys(properties).join() === "from,to";
}

/** Without the null that it may be instead. */
function solid(field: JsonSchema): JsonSchema {
  const others = field.anyOf?.filter((way) => way.type !== "null");
  const [only] = others ?? [];
  return only && others?.length === 1 ? only : field;
}

function typeOf(field: JsonSchema): string {
  const known = solid(field);
  const orNull = known === field ? "" : " or null";
  if (isChange(known)) return `from, to: ${typeOf(known.properties?.to ?? {})}`;
  return `${plainType(known)}${orNull}`;
}

function plainType({ type, format, items, anyOf, oneOf, ...field }: JsonSchema): string {
  if (field.enum || field.const !== undefined) return "one of";
  if (anyOf ?? oneOf) return "one of several objects";
  if (type === "array") return items ? `list of ${typeOf(items)}` : "list";
  if (type === "string") return format === undefined ? "text" : (FORMATS[format] ?? format);
  return typeof type === "string" ? type : "anything";
}

const FORMATS: Record<string, string> = {
  date: "day",
  "date-time": "instant",
  uuid: "UUID",
  uri: "address",
};

function limitsOf(field: JsonSchema): string | null {
  const known = solid(field);
  const one = isChange(known) ? solid(known.properties?.to ?? {}) : known;
  const each = one.items ? limitsOf(one.items) : null;
  const parts = [
    ...(one.enum ? [one.enum.map(String).join(", ")] : []),
    ...(one.const === undefined ? [] : [JSON.stringify(one.const)]),
    ...range(one.minLength, one.maxLength, "characters"),
    ...range(one.minimum ?? above(one), one.maximum, ""),
    ...range(one.minItems, one.maxItems, "of them"),
    ...(one.multipleOf === undefined ? [] : [`in steps of ${String(one.multipleOf)}`]),
    ...(each === null ? [] : [`each: ${each}`]),
    ...(field.default === undefined ? [] : [`unless told ${JSON.stringify(field.default)}`]),
  ];
  return parts.length > 0 ? parts.join("; ") : null;
}

function above({ exclusiveMinimum }: JsonSchema): number | undefined {
  return exclusiveMinimum;
}

/** What the numbers of this language cannot go beyond is no limit that anybody has set. */
function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  const least = from === undefined || Math.abs(from) >= Number.MAX_SAFE_INTEGER ? null : from;
  const most = to === undefined || to >= Number.MAX_SAFE_INTEGER ? null : to;
  if (least === null && most === null) return [];
  const said =
    most === null
      ? `${words(least)} or more`
      : least === null
        ? `at most ${words(most)}`
        : `${words(least)} to ${words(most)}`;
  return [unit === "" ? said : `${said} ${unit}`];
}

function words(number: number | null): string {
  return (number ?? 0).toLocaleString("en");
}

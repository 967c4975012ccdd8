// What a schema of the document admits, as an arbitrary of fast-check, with real ids, versions and keys where
// the name of a field says of what.
import fc from "fast-check";

const ROW_KINDS = {
  target: ["task", "item", "blocker", "criterion"],
  row: ["task", "item", "phase", "component", "criterion", "blocker", "risk", "metric"],
  about: ["task", "item", "blocker", "risk", "criterion", "metric"],
  of: ["task", "item"],
  rows: ["task", "item"],
};

/** Seldom, what is said is of nothing that is there. */
const STRANGER = { weight: 3, arbitrary: fc.uuid({ version: 4 }) };

/**
 * @param {object} schema
 * @param {{ project: import("./world.mjs").Project, name?: string, row?: Record<string, unknown> }} place
 */
export function valueOf(schema, place) {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return fc.oneof(...union.map((part) => valueOf(part, place)));
  if (schema.allOf)
    return valueOf({ ...schema.allOf.at(-1), type: schema.type ?? "string" }, place);
  switch (schema.type) {
    case "object":
      return objectOf(schema, place);
    case "array":
      return arrayOf(schema, place);
    case "string":
      return textOf(schema, place);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf({ properties = {}, required = [], minProperties = 0 }, place) {
  const isRow = "id" in properties && ("version" in properties || "kind" in properties);
  if (isRow) {
    const rows = rowsFor(properties, place).filter((row) => required.every((name) => name in row));
    if (rows.length > 0) {
      const made = rows.map((row) => fc.constant(pick(row, Object.keys(properties))));
      return fc.oneof(
        { weight: 9, arbitrary: fc.oneof(...made) },
        { weight: 1, arbitrary: recordOf(properties, required, place) },
      );
    }
  }
  if (place.name === "changes") return changesOf(properties, place);
  const record = recordOf(properties, required, place);
  return minProperties > 0
    ? record.filter((one) => Object.keys(one).length >= minProperties)
    : record;
}

function recordOf(properties, required, place) {
  const parts = Object.entries(properties).map(([name, part]) => [
    name,
    valueOf(part, { ...place, name }),
  ]);
  return fc.record(Object.fromEntries(parts), { requiredKeys: required, noNullPrototype: true });
}

/** `from` is what the row really says, so that the edit is one. */
function changesOf(properties, place) {
  const names = Object.keys(properties);
  return fc
    .subarray(names, { minLength: 1, maxLength: Math.min(3, names.length) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          chosen.map((name) => {
            const { from, to } = properties[name].properties;
            const told = asTaken(from, place.row?.[name]);
            const was = told === undefined ? valueOf(from, { ...place, name }) : fc.constant(told);
            return [
              name,
              fc.record(
                { from: was, to: valueOf(to, { ...place, name }) },
                { noNullPrototype: true },
              ),
            ];
          }),
        ),
        { noNullPrototype: true },
      ),
    );
}

/** What an answer tells of a fact, as a write takes it: undefined where the two are different things. */
function asTaken(schema, value) {
  const ways = schema.anyOf ?? schema.oneOf ?? [schema];
  if (value === null) return ways.some(({ type }) => type === "null") ? null : undefined;
  const [way] = ways.filter(({ type }) => type !== "null");
  if (ways.length > 2 || value === undefined) return undefined;
  if (Array.isArray(value) !== (way?.type === "array")) return undefined;
  if (Array.isArray(value)) return value.map((one) => asTaken(way.items, one));
  if (typeof value !== "object") return value;
  const isWhole = (way?.required ?? []).every((name) => name in value);
  return way?.properties && isWhole ? pick(value, Object.keys(way.properties)) : undefined;
}

function rowsFor(properties, { project, name = "" }) {
  const kinds = properties.kind?.enum ?? (properties.kind?.const ? [properties.kind.const] : null);
  if (kinds) {
    const known = kinds.filter((kind) => (project.rows[kind] ?? []).length > 0);
    const rows = known.flatMap((kind) =>
      spread(project.rows[kind]).map((row) => ({ ...row, kind })),
    );
    const archived = name === "rows" || name === "row" ? spread(project.rows.archived) : [];
    return [...rows, ...archived.filter((row) => kinds.includes(row.kind))];
  }
  const own = project.rows[name] ?? (ROW_KINDS[name] ? project.rows[ROW_KINDS[name][0]] : null);
  return spread(own ?? []);
}

/** Some of them, from all over the list. */
function spread(rows) {
  const step = Math.max(1, Math.floor(rows.length / 8));
  return rows.filter((_, index) => index % step === 0).slice(0, 10);
}

function pick(row, names) {
  const known = { ...row, from: null };
  return Object.fromEntries(
    names.filter((name) => name in known).map((name) => [name, known[name]]),
  );
}

function arrayOf({ items = {}, minItems = 0, maxItems = 4 }, place) {
  return fc.array(valueOf(items, place), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 4)),
  });
}

function textOf(schema, place) {
  const { format, pattern, minLength = 0, maxLength = 80 } = schema;
  const real = realText(place);
  if (real.length > 0) {
    const some = { weight: 4, arbitrary: fc.constantFrom(...real) };
    return fc.oneof(some, { weight: 1, arbitrary: anyText(schema, place) });
  }
  if (format === "uuid") return fc.oneof(STRANGER, ...idsOf(place));
  if (format === "date") return dayText();
  if (format === "date-time") return instantText();
  if (format === "uri") return fc.webUrl({ validSchemes: ["https", "http"] });
  if (pattern && !pattern.includes("\\u0000")) return matching(pattern, maxLength);
  return wordsOf(minLength, Math.min(maxLength, 200));
}

function anyText(schema, place) {
  return textOf({ ...schema }, { ...place, name: undefined, project: { rows: {}, changes: [] } });
}

/** What a field of that name holds where it is right. */
function realText({ project, name = "" }) {
  if (name === "change") return project.changes.slice(0, 40);
  const kind = /^(\w+?)Keys?$/.exec(name)?.[1];
  const rows = project.rows[kind === "resolvingTask" ? "task" : kind] ?? [];
  if (kind === "resolvingPhase") return keysOf(project.rows.phase);
  return keysOf(rows);
}

function keysOf(rows = []) {
  return spread(rows).flatMap((row) => (typeof row.key === "string" ? [row.key] : []));
}

function idsOf({ project, name = "" }) {
  const kinds = name === "metricId" ? ["metric"] : ["task", "item", "criterion", "option", "line"];
  const ids = kinds.flatMap((kind) => spread(project.rows[kind] ?? []).map(({ id }) => id));
  // A row of one's own gets an id of its own; all else is about what is there.
  if (name === "id") return project.taken?.length > 0 ? [someOf(project.taken)] : [];
  if (ids.length === 0) return [];
  return [{ weight: 18, arbitrary: fc.constantFrom(...ids) }];
}

/** Seldom: an id that belongs to something else. */
function someOf(taken) {
  return { weight: 1, arbitrary: fc.constantFrom(...taken) };
}

function matching(pattern, maxLength) {
  return fc
    .stringMatching(new RegExp(pattern), { maxLength: Math.min(maxLength, 40) })
    .filter((text) => text.length <= maxLength);
}

function wordsOf(minLength, maxLength) {
  const units = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz ABC 0123456789.,-_'") },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
  );
  return fc
    .array(units, { minLength: Math.max(minLength, 1), maxLength: Math.max(minLength, maxLength) })
    .map((parts) => parts.join("").replaceAll("\u0000", "").slice(0, maxLength));
}

function dayText() {
  return fc
    .date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

function instantText() {
  return fc
    .date({ min: new Date("2020-01-01"), max: new Date("2032-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString());
}

function numberOf({ type, minimum, maximum, exclusiveMinimum, multipleOf }) {
  const most = Math.min(maximum ?? 1_000_000, 1_000_000_000);
  const least = minimum ?? (exclusiveMinimum === undefined ? -1_000_000 : exclusiveMinimum);
  const step = type === "integer" ? 1 : (multipleOf ?? 0.01);
  const digits = Math.max(0, Math.round(-Math.log10(step)));
  const from =
    Math.ceil(Math.max(least, -1_000_000) / step) + (exclusiveMinimum === undefined ? 0 : 1);
  const to = Math.max(from, Math.floor(Math.min(most, 1_000_000) / step));
  return fc
    .integer({ min: Math.max(from, -(2 ** 31)), max: Math.min(to, 2 ** 31 - 1) })
    .map((count) => Number((count * step).toFixed(digits)));
}

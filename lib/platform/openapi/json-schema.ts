import "server-only";
import { z } from "zod";

/** As much of JSON Schema as Zod writes. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/**
 * What a field means: by its name, by the object it stands in (`object.name`; `query.name` in an address), or
 * by the operation (`plan.changeMany:name`). What says most of these is told.
 */
export type Meanings = Record<string, string>;

/** Where meanings are looked for. */
interface Place {
  meanings: Meanings;
  operation: string;
  within?: string;
}

/** Of these the format says all that the pattern would. */
const SAID_BY_FORMAT = ["uuid", "date", "date-time"];

/** Well-formed JSON holds none, and not every reader of a pattern knows how to say it. */
const HALF_CHARACTERS = "\\p{Cs}";

/** What is taken, as a caller writes it. */
export function schemaOfInput(schema: z.ZodType, place: Place): JsonSchema {
  return described(written(schema, "input"), place);
}

/** What is answered. A reader has to bear fields that it does not know: more may come. */
export function schemaOfAnswer(schema: z.ZodType, place: Place): JsonSchema {
  return described(opened(written(schema, "output")), place);
}

function written(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    override: ({ jsonSchema: one }) => {
      if (SAID_BY_FORMAT.includes(one.format ?? "")) delete one.pattern;
      if (one.pattern) one.pattern = one.pattern.replace(HALF_CHARACTERS, "");
    },
  });
  return json as JsonSchema;
}

function opened(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = schema;
  const kept = additionalProperties === false ? rest : schema;
  return mapParts(kept, opened);
}

function described(schema: JsonSchema, place: Place): JsonSchema {
  const parts = mapParts(schema, (part, name) =>
    name === undefined
      ? described(part, place)
      : withMeaning(described(part, { ...place, within: name }), meaningOf(place, name)),
  );
  // R11: what is changed is said fact by fact, and nothing at all is no change.
  return place.within === "changes" && parts.properties ? { ...parts, minProperties: 1 } : parts;
}

function meaningOf({ meanings, operation, within }: Place, name: string): string | undefined {
  const at = `${within ?? ""}.${name}`;
  const asked = [`${operation}:${at}`, at, name];
  const found = asked.find((one) => Object.hasOwn(meanings, one));
  return found === undefined ? undefined : meanings[found];
}

function withMeaning(schema: JsonSchema, description: string | undefined): JsonSchema {
  return description === undefined || schema.description ? schema : { description, ...schema };
}

/** `name`: of a property; of any other part it is not said. */
export function mapParts(
  schema: JsonSchema,
  map: (part: JsonSchema, name?: string) => JsonSchema,
): JsonSchema {
  const { properties, items, anyOf, oneOf, allOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, map(part, name)]),
      ),
    }),
    ...(items && { items: map(items) }),
    ...(anyOf && { anyOf: anyOf.map((part) => map(part)) }),
    ...(oneOf && { oneOf: oneOf.map((part) => map(part)) }),
    ...(allOf && { allOf: allOf.map((part) => map(part)) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: map(additionalProperties),
    }),
  };
}

/** Without what the address says already. */
export function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const { properties, required = [], anyOf } = schema;
  if (anyOf) return { ...schema, anyOf: anyOf.map((part) => without(part, names)) };
  if (!properties) return schema;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).filter(([name]) => !names.includes(name)),
    ),
    required: required.filter((name) => !names.includes(name)),
  };
}

import type { Operation } from "@/lib/platform/openapi/document";
import type { JsonSchema } from "@/lib/platform/openapi/json-schema";

interface Asked {
  path: string;
  method: string;
  operation: Operation;
}

/** How it is asked from a shell; what only people may do shows the session of one. */
export function curlOf({ path, method, operation }: Asked, origin: string): string {
  const byToken = operation["x-token-scopes"].length > 0;
  const who = byToken ? `-H "authorization: Bearer $GANTRY_TOKEN"` : "-b jar";
  const content = operation.requestBody?.content["application/json"];
  const address = `${origin}${path.replace("{slug}", "vimana").replace("{id}", "…")}`;
  if (method === "POST" && !content) {
    return `curl ${who} \\\n  --data-binary @file \\\n  '${address}${queryOf(operation)}'`;
  }
  if (!content) return `curl ${who} \\\n  ${address}`;
  const shown = Object.values(content.examples ?? {})[0]?.value ?? sampleOf(content.schema);
  const body = JSON.stringify(shown).replaceAll("'", String.raw`'\''`);
  return `curl ${who} -H 'content-type: application/json' \\\n  -d '${body}' \\\n  ${address}`;
}

/** The least that may be sent, with … where only the sender knows. */
export function sampleOf(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return ways.some(({ type }) => type === "null") ? null : sampleOf(ways[0] ?? {});
  switch (schema.type) {
    case "object":
      return sampleObject(schema);
    case "array":
      return schema.minItems === undefined ? [] : [sampleOf(schema.items ?? {})];
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 1);
    case "boolean":
      return false;
    default:
      return schema.format === "date" ? "2025-12-12" : "…";
  }
}

function sampleObject({ properties = {}, required = [], minProperties = 0 }: JsonSchema) {
  const names = Object.keys(properties);
  const shown = names.filter((name) => required.includes(name));
  while (shown.length < minProperties) shown.push(names[shown.length] ?? "");
  return Object.fromEntries(shown.map((name) => [name, sampleOf(properties[name] ?? {})]));
}

function queryOf({ parameters }: Operation): string {
  const asked = parameters.filter((one) => one.in === "query" && one.required);
  const pairs = asked.map(({ name, schema }) => `${name}=${sampleOf(schema) as string}`);
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

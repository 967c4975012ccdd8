// One request after another, from the document and from what there is.
import fc from "fast-check";
import { BAD_CREDENTIALS, mutatedBody, mutatedPath, mutatedQuery } from "./mutate.mjs";
import { valueOf } from "./valid.mjs";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** They make tokens, of which there may only be so many, and projects, which others would see. */
const NOT_ASKED = /^(tokens\.make|tokens\.makeForAll)$/;

/**
 * @param {object} document
 * @param {{ onProjects: boolean }} options whether only what is about a project is asked
 */
export function operationsOf(document, { onProjects }) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      if (NOT_ASKED.test(operation.operationId)) return [];
      if (onProjects && !path.includes("{slug}")) return [];
      return [{ path, method: method.toUpperCase(), operation }];
    }),
  );
}

/**
 * @param {{ operations: ReturnType<typeof operationsOf>, world: import("./world.mjs").World,
 *   people: string[], tokens: import("./callers.mjs").Token[], mutated: number }} given the first two
 *   people write
 */
export function requestOf({ operations, world, people, tokens, mutated }) {
  return fc.constantFrom(...world.projects).chain((project) =>
    fc
      .record({
        one: fc.constantFrom(...operations),
        who: callerOf(people, tokens, project.slug),
        isMutated: ofHundred.map((drawn) => drawn < 100 * mutated),
        how: ofHundred,
      })
      .chain((drawn) =>
        drawn.isMutated ? broken({ ...drawn, project }) : whole({ ...drawn, project }),
      ),
  );
}

/** Each as likely as any other; a number of fast-check is rather a small one. */
const ofHundred = fc.constantFrom(...Array.from({ length: 100 }, (_, index) => index));

/** Mostly one that may write there. */
function callerOf(people, tokens, slug) {
  const fitting = tokens.filter((token) => token.slug === slug || token.slug === null);
  const others = tokens.filter((token) => !fitting.includes(token));
  const some = (weight, list, as) =>
    list.length > 0 ? [{ weight, arbitrary: fc.constantFrom(...list).map(as) }] : [];
  return fc.oneof(
    ...some(6, people.slice(0, 2), asPerson),
    ...some(1, people, asPerson),
    ...some(7, fitting, asProgram),
    ...some(1, others, asProgram),
  );
}

const asPerson = (cookie) => ({ cookie });
const asProgram = ({ secret }) => ({ authorization: `Bearer ${secret}` });

function whole({ one, project, who }) {
  const { path, method, operation } = one;
  const parts = { body: bodyOf(operation, project), query: queryOf(operation, project) };
  return fc
    .record(parts)
    .map(({ body, query }) =>
      asked({ operation, method, path: filled(path, project), query, who, valid: true }, body),
    );
}

function broken({ one, project, who, how }) {
  const { path, method, operation } = one;
  const base = { operation, method, path: filled(path, project), query: "", who, valid: false };
  const withBody = bodyOf(operation, project);
  if (how < 6) {
    return fc
      .tuple(fc.constantFrom(...METHODS), withBody)
      .map(([other, body]) => asked({ ...base, method: other }, body));
  }
  if (how < 12) {
    return fc
      .tuple(fc.constantFrom(...BAD_CREDENTIALS), withBody)
      .map(([bad, body]) => asked({ ...base, who: bad }, body));
  }
  if (how < 24) {
    return fc
      .tuple(mutatedPath(base.path), withBody)
      .map(([other, body]) => asked({ ...base, path: other }, body));
  }
  const names = operation.parameters.filter((one) => one.in === "query").map(({ name }) => name);
  if (method === "GET" || how < 28) {
    return fc
      .tuple(mutatedQuery(names), withBody)
      .map(([query, body]) => asked({ ...base, query }, body));
  }
  return withBody
    .chain((body) => mutatedBody(body))
    .map(({ body, type }) => ({ ...asked(base), body, headers: { ...who, "content-type": type } }));
}

function bodyOf(operation, project) {
  const content = operation.requestBody?.content ?? {};
  if (content["text/plain"]) return fc.constantFrom(...FILES);
  const schema = content["application/json"]?.schema;
  if (!schema) return fc.constant(undefined);
  const names = Object.keys(schema.properties ?? {});
  // The facts of one row are what an edit of it begins with.
  const about = names.find((name) => project.rows[name]?.length > 0);
  if (!names.includes("changes") || about === undefined) return valueOf(schema, { project });
  return fc.constantFrom(...project.rows[about].slice(0, 12)).chain((row) => {
    const seen = { id: row.id, version: row.version };
    const rest = valueOf(schema, { project, row });
    return rest.map((body) => ({ ...body, [about]: seen }));
  });
}

function queryOf(operation, project) {
  const given = operation.parameters.filter((one) => one.in === "query" && one.name !== "cursor");
  if (given.length === 0) return fc.constant("");
  const required = given.filter((one) => one.required);
  const optional = given.filter((one) => !one.required);
  return fc
    .subarray(optional, { maxLength: Math.min(2, optional.length) })
    .chain((chosen) =>
      fc.tuple(
        ...[...required, ...chosen].map(({ name, schema }) =>
          valueOf(schema, { project, name: `${name}Key` in NAMED ? `${name}Key` : name }).map(
            (value) => `${name}=${encodeURIComponent(wellFormed(String(value)))}`,
          ),
        ),
      ),
    )
    .map((pairs) => pairs.join("&"));
}

/** Filters that take the key of a row. */
const NAMED = { phaseKey: 1, componentKey: 1, metricKey: 1 };

function wellFormed(text) {
  return text.toWellFormed?.() ?? text.replace(/\p{Cs}/gu, "?");
}

function filled(path, project) {
  const [run] = project.rows.run;
  return path.replace("{slug}", project.slug).replace("{id}", run?.id ?? "none");
}

/** What pipelines send as it is, whole, cut off and hostile. */
const FILES = [
  '<testsuite name="unit" tests="1"><testcase classname="a" name="b" time="0.1"/></testsuite>',
  '<testsuites><testsuite name="unit"><testcase name="b"><failure message="no"/></testcase>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  `<testsuite name="${"n".repeat(5000)}">${"<a>".repeat(3000)}`,
  "TAP version 13\n1..2\nok 1 - one\nnot ok 2 - two\n",
  "SF:a.ts\nDA:1,1\nLF:1\nLH:1\nend_of_record\n",
  '# TYPE up gauge\nup 1\nup{a="b"} NaN\n',
  '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[]}]}',
  '{"metrics":{"http_req_duration":{"values":{"p(95)":12.5}}}}',
  `{"a":${"[".repeat(5000)}`,
  "\u0000\u0001\u0002",
  "",
  "x".repeat(50_000),
  "ok 1\r\n".repeat(5000),
];

function asked({ operation, method, path, query, who, valid }, body) {
  const sends = body !== undefined && method !== "GET" && method !== "HEAD";
  const isText = typeof body === "string";
  const type = isText ? "text/plain" : "application/json";
  return {
    operation,
    valid,
    method,
    path: query === "" ? path : `${path}?${query}`,
    headers: { ...who, ...(sends && { "content-type": type }) },
    ...(sends && { body: isText ? body : JSON.stringify(body) }),
  };
}

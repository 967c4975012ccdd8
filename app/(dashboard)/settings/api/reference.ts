import { apiDocument } from "@/app/api/v1/openapi.json/document";
import type {
  FieldLine,
  NounLine,
  OperationDetail,
  OperationLine,
} from "@/components/reference/model";
import type { Content, Operation } from "@/lib/platform/openapi/document";
import { curlOf } from "./curl";
import { ALL, lineOf, linesOf } from "./fields";

const ANSWER_DEPTH = 3;

const MEANS: Record<string, string> = {
  304: "it is what the caller has",
  401: "no token or session that is good",
  403: "the scopes, or the role, do not go so far",
  404: "it does not exist, or may not be seen",
  409: "changed meanwhile, or refused: why stands in detail",
  413: "more than 256 KiB",
  415: "not one JSON object",
  422: "a field is not valid: errors names it",
  429: "more than 60 writes a minute by one token",
};

interface Found {
  path: string;
  method: string;
  operation: Operation;
}

/** All of it by noun; with a `search` what holds each of its words. */
export function listOperations(search: string): NounLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all().filter((one) => words.every((word) => textOf(one).includes(word)));
  return apiDocument().tags.flatMap(({ name, description }) => {
    const operations = found.filter(({ operation }) => operation.tags[0] === name).map(toLine);
    return operations.length > 0 ? [{ noun: name, means: description, operations }] : [];
  });
}

export function findNoun(noun: string, origin: string) {
  const tag = apiDocument().tags.find(({ name }) => name === noun);
  if (!tag) return null;
  const own = all().filter(({ operation }) => operation.tags[0] === noun);
  return { noun, means: tag.description, operations: own.map((one) => toDetail(one, origin)) };
}

/** Reads first. */
function all(): Found[] {
  const found = everything();
  return [...found.filter(isRead), ...found.filter((one) => !isRead(one))];
}

const isRead = ({ method }: Found) => method === "GET";

function everything(): Found[] {
  return Object.entries(apiDocument().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
}

function textOf({ path, method, operation }: Found): string {
  const { operationId, summary, parameters } = operation;
  const sent = operation.requestBody?.content["application/json"]?.schema ?? {};
  const fields = [...parameters, ...linesOf(sent, ALL)].map(({ name }) => name);
  return [operationId, method, path, summary, ...fields].join(" ").toLowerCase();
}

function toLine({ path, method, operation }: Found): OperationLine {
  const scopes = operation["x-token-scopes"];
  return {
    id: operation.operationId,
    method,
    path,
    does: operation.summary,
    noun: operation.tags[0],
    tokens: scopes.length > 0 ? scopes.join(", ") : "people only",
  };
}

function toDetail(one: Found, origin: string): OperationDetail {
  const { operation, method } = one;
  const { parameters, requestBody, responses } = operation;
  const answered = responses[200].content["application/json"];
  const example = Object.values(answered?.examples ?? {})[0]?.value;
  return {
    ...toLine(one),
    people: operation["x-roles"].join(", ") || "programs alone",
    parameters: parameters.map(({ name, in: where, schema, required, description }) => ({
      ...lineOf(name, schema, required),
      meaning: [description, where === "header" ? "(a header)" : ""].filter(Boolean).join(" "),
    })),
    body: requestBody ? bodyOf(requestBody.content) : null,
    answer: linesOf(answered?.schema ?? {}, ANSWER_DEPTH),
    answers: [
      { status: "200", means: method === "GET" ? "as below" : "done, and written down" },
      ...Object.keys(responses).flatMap((status) =>
        status in MEANS ? [{ status, means: MEANS[status] ?? "" }] : [],
      ),
    ],
    curl: curlOf(one, origin),
    example: example === undefined ? null : JSON.stringify(example, null, 2),
  };
}

function bodyOf(content: Record<string, Content>): FieldLine[] {
  const json = content["application/json"];
  if (!json) return [{ ...lineOf("the body", { type: "string" }, true), meaning: "As it is." }];
  const ways = json.schema.anyOf ?? [json.schema];
  return ways.flatMap((way, index) =>
    linesOf(way, ALL, index === 0 ? "" : `(instead ${ORDER[index] ?? "again"}) `),
  );
}

const ORDER = ["", "one by itself"];

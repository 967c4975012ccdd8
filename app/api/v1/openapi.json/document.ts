import "./routes";
import { createHash } from "node:crypto";
import { z } from "zod";
import { type ApiDocument, describeApi } from "@/lib/platform/openapi/document";
import { defineRoute, registeredRoutes } from "@/lib/platform/route";
import { WORDS } from "./words";

let written: { document: ApiDocument; text: string; etag: string } | undefined;

/** The OpenAPI document, written once: nothing in it changes while the process runs. */
function write() {
  const document = describeApi(registeredRoutes(), WORDS);
  const text = JSON.stringify(document);
  // Weak, since it may be compressed on its way.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  return { document, text, etag };
}

export function apiDocument(): ApiDocument {
  written ??= write();
  return written.document;
}

/** What can be asked of Gantry, as a document for programs. */
export const answerDocument = defineRoute(
  {
    method: "GET",
    path: "/api/v1/openapi.json",
    permission: "project:read",
    ofNoProject: true,
    told: {
      noun: "api",
      does: "This document: all that can be read and written here, with schemas and examples.",
      answers: z.looseObject({ openapi: z.literal("3.1.0"), paths: z.looseObject({}) }),
      etag: true,
    },
  },
  (_scope, { headers }) => {
    written ??= write();
    const { text, etag } = written;
    const isKnown = (headers.get("if-none-match") ?? "").includes(etag);
    return Promise.resolve(
      new Response(isKnown ? null : text, {
        status: isKnown ? 304 : 200,
        headers: { "content-type": "application/json", "cache-control": "private, no-cache", etag },
      }),
    );
  },
);

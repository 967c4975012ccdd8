import { type ProjectDocument, projectDocument } from "./schema";

export interface DocumentProblem {
  /** Where, as `tasks[3].estimate.low`; `document` for the whole. */
  path: string;
  message: string;
}

type Parsed = { ok: true; document: ProjectDocument } | { ok: false; problems: DocumentProblem[] };

/** Reads a project document from text and names every offending path with the reason. */
export function parseDocument(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: "document", message: `Not JSON: ${why}` }] };
  }
  const result = projectDocument.safeParse(value);
  if (result.success) return { ok: true, document: result.data };
  const problems = result.error.issues.map((issue) => ({
    path: pathText(issue.path),
    message: issue.message,
  }));
  return { ok: false, problems };
}

function pathText(path: PropertyKey[]): string {
  if (path.length === 0) return "document";
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

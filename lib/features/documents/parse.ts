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

/**
 * Names what a document dates later than `now` (an instant): nobody can have said, seen or measured it.
 * A clock may be five minutes ahead, and a day begins fourteen hours earlier somewhere than in UTC.
 */
export function findFuture(document: ProjectDocument, now: string): DocumentProblem[] {
  const lastInstant = Date.parse(now) + 5 * MINUTE_MS;
  const lastDay = new Date(Date.parse(now) + 14 * 60 * MINUTE_MS).toISOString().slice(0, 10);
  const problems: DocumentProblem[] = [];
  const refuse = (value: string, path: PropertyKey[]) =>
    problems.push({ path: pathText(path), message: `${value} is yet to come` });
  const instant = (value: string | null | undefined, ...path: PropertyKey[]) => {
    if (value != null && Date.parse(value) > lastInstant) refuse(value, path);
  };
  const day = (value: string | null, ...path: PropertyKey[]) => {
    if (value !== null && value > lastDay) refuse(value, path);
  };
  document.claims.forEach(({ at, withdrawal }, index) => {
    instant(at, "claims", index, "at");
    instant(withdrawal?.at, "claims", index, "withdrawal", "at");
  });
  document.waivers.forEach(({ requestedAt, approvedAt }, index) => {
    instant(requestedAt, "waivers", index, "requestedAt");
    instant(approvedAt, "waivers", index, "approvedAt");
  });
  for (const list of ["evidence", "notApplicable"] as const) {
    document[list].forEach(({ at }, index) => instant(at, list, index, "at"));
  }
  document.baselines.forEach(({ takenAt }, index) =>
    instant(takenAt, "baselines", index, "takenAt"),
  );
  document.reviews.forEach(({ openedAt, closedAt }, index) => {
    instant(openedAt, "reviews", index, "openedAt");
    instant(closedAt, "reviews", index, "closedAt");
  });
  document.tasks.forEach(({ startedOn, finishedOn }, index) => {
    day(startedOn, "tasks", index, "startedOn");
    day(finishedOn, "tasks", index, "finishedOn");
  });
  document.samples.forEach(({ takenOn }, index) => {
    day(takenOn, "samples", index, "takenOn");
  });
  document.tallies.forEach(({ asOfOn }, index) => {
    day(asOfOn, "tallies", index, "asOfOn");
  });
  return problems;
}

const MINUTE_MS = 60_000;

function pathText(path: PropertyKey[]): string {
  if (path.length === 0) return "document";
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

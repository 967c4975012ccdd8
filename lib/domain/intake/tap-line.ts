/** One line of TAP (the Test Anything Protocol, 13 and 14), without its indentation. */
export type TapLine =
  | { kind: "version" }
  | { kind: "plan"; count: number; skip: string | null }
  | TapPoint
  | { kind: "bail out"; reason: string }
  | { kind: "subtest"; name: string }
  | { kind: "comment"; text: string }
  | { kind: "diagnosis" }
  | { kind: "end of subtest" }
  | { kind: "other" };

export interface TapPoint {
  kind: "point";
  ok: boolean;
  number: number | null;
  description: string;
  directive: { kind: "skip" | "todo"; reason: string } | null;
  milliseconds: number | null;
  /** Its subtest follows in braces instead of standing before it. */
  opens: boolean;
}

const POINT = /^(not )?ok(?:[ \t]+(\d{1,9}))?(?!\S)/;
const PLAN = /^1\.\.(\d{1,9})[ \t]*(?:#(.*))?$/;
const NOTE = /\s#\s*(?=skip|todo|time=)/i;

export function readTapLine(line: string): TapLine {
  if (line === "---") return { kind: "diagnosis" };
  if (line === "}") return { kind: "end of subtest" };
  if (line.startsWith("#")) return readComment(line.slice(1).trim());
  if (/^TAP version \d+$/.test(line)) return { kind: "version" };
  if (/^Bail out!/i.test(line)) return { kind: "bail out", reason: line.slice(9).trim() };
  const plan = PLAN.exec(line);
  if (plan) return { kind: "plan", count: Number(plan[1]), skip: skipReason(plan[2]) };
  const point = POINT.exec(line);
  return point ? readPoint(point, line.slice(point[0].length)) : { kind: "other" };
}

function readComment(text: string): TapLine {
  return text.startsWith("Subtest:")
    ? { kind: "subtest", name: text.slice(8).trim() }
    : { kind: "comment", text };
}

function skipReason(note: string | undefined): string | null {
  return directiveOf(note?.trim() ?? "")?.reason ?? null;
}

function readPoint([, not, number]: RegExpExecArray, rest: string): TapPoint {
  const opens = rest.endsWith(" {");
  const told = opens ? rest.slice(0, -2) : rest;
  const at = NOTE.exec(told);
  const note = at ? told.slice(at.index + at[0].length) : "";
  const description = (at ? told.slice(0, at.index) : told).trim().replace(/^- ?/, "");
  const time = /^time=(\d+(?:\.\d+)?)ms/.exec(note)?.[1];
  return {
    kind: "point",
    ok: not === undefined,
    number: number === undefined ? null : Number(number),
    description: description.replace(/\\([\\#])/g, "$1"),
    directive: directiveOf(note),
    milliseconds: time === undefined ? null : Number(time),
    opens,
  };
}

function directiveOf(note: string): TapPoint["directive"] {
  const found = /^(skip|todo)/i.exec(note);
  if (!found) return null;
  const kind = found[0].toLowerCase() === "todo" ? "todo" : "skip";
  // "SKIPPED: reason" and "skip - reason" are written too.
  return {
    kind,
    reason: note
      .replace(/^\S+/, "")
      .replace(/^[\s:-]+/, "")
      .trim(),
  };
}

import { LONGEST_DETAIL, LONGEST_NAME, WITHIN } from "./readings";

/** Colours and moves of the cursor, as terminals are told them. */
const ESCAPES = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|[@-Z\\-_])/g;
/** What no page shows and no database holds: control characters but tab and newline, halves of characters. */
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** A name on one line. */
export function nameText(written: string): string {
  const line = shown(written.slice(0, LONGEST_NAME * 4)).replace(/\s+/g, " ");
  return shorten(line.trim(), LONGEST_NAME);
}

/** Several lines, without blanks around them; null where nothing is left. */
export function detailText(written: string | null | undefined): string | null {
  if (written == null) return null;
  const text = shown(written.slice(0, LONGEST_DETAIL * 4)).trim();
  return text === "" ? null : shorten(text, LONGEST_DETAIL);
}

/** At most so many characters, the last of which is then "…"; never half of one. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The name of what stands within others, outermost first. */
export function nested(names: readonly string[]): string {
  return shorten(names.filter((name) => name !== "").join(WITHIN), LONGEST_NAME);
}

/** A number as JSON and most tools write it; null for everything else, NaN and infinity too. */
export function readNumber(written: string | undefined): number | null {
  if (written === undefined || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(written)) {
    return null;
  }
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
}

/** "1 test", "3 tests", "12,000 tests". */
export function counted(count: number, noun: string): string {
  return `${digits(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** 12000 as "12,000". */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function shown(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(ESCAPES, "").replace(UNSHOWN, "");
}

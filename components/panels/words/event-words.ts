import { wordDid } from "@/lib/features/history/types";

/** A change as its event keeps it. */
export interface Happened {
  action: string;
  before: unknown;
  after: unknown;
  takesBack: string | null;
}

/** What an event tells as a whole: of these it says what somebody wrote. */
const SAID = ["claim", "evidence", "waiver", "notApplicable", "sample"];
/** What stands beside a change to place it, and is none. */
const BESIDE = ["reason", "version", "about"];
/** Of what is new only this is told: what an action is, and who has to do it by when. */
const TOLD_WHOLE: Partial<Record<string, readonly string[]>> = {
  "action.given": ["text", "owner", "dueOn"],
};
const LONGEST = 80;
const MOST = 6;

/** What was done, "edited it", and which facts of it are others since: "owner: nobody → Otto". */
export function wordHappened({ action, before, after, takesBack }: Happened): {
  did: string;
  changes: string[];
} {
  const back = takesBack === null ? "" : ", taking a change back";
  const [was, is] = [factsOf(before), factsOf(after)];
  const given = (TOLD_WHOLE[action] ?? []).map((name) => toldAs(name, is[name]));
  return { did: `${wordDid(action)}${back}`, changes: [...given, ...changesOf(was, is)] };
}

type FactsTold = Record<string, unknown>;

function factsOf(told: unknown): FactsTold {
  return typeof told === "object" && told !== null && !Array.isArray(told)
    ? (told as FactsTold)
    : {};
}

/** "owner: Otto"; what somebody wrote as a text stands for itself. */
function toldAs(name: string, value: unknown): string {
  const is = wordFact(value) ?? "nothing";
  return name === "text" ? is : `${wordName(name)}: ${is}`;
}

function changesOf(before: FactsTold, after: FactsTold): string[] {
  const said = Object.entries(after).flatMap(([name, value]) => saidIn(name, value));
  const isNew = Object.keys(before).length === 0;
  const facts = Object.keys(isNew ? {} : after).flatMap((name) => {
    const [was, is] = [wordFact(before[name]), wordFact(after[name])];
    return [...SAID, ...BESIDE].includes(name) || was === null || is === null || was === is
      ? []
      : [`${wordName(name)}: ${was} → ${is}`];
  });
  return [...said, ...facts].slice(0, MOST);
}

/** What somebody gave as a reason or found, in their own words. */
function saidIn(name: string, value: unknown): string[] {
  if (name === "reason") return textOf(value);
  if (!SAID.includes(name)) return [];
  const { note, reason, excerpt, outcome, checkKey, override } = factsOf(value);
  const found = textOf(outcome).map((word) =>
    typeof checkKey === "string" ? `${word}, by ${checkKey}` : word,
  );
  const although = textOf(factsOf(override).reason).map(
    (why) => `although something was open: ${why}`,
  );
  return [...found, ...textOf(note), ...textOf(reason), ...textOf(excerpt), ...although];
}

function textOf(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? [shortened(value)] : [];
}

/** Null for what has no short word. */
function wordFact(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return shortened(value);
  if (Array.isArray(value)) {
    const words = value.map(wordFact);
    return words.includes(null) ? null : shortened(words.join(", ")) || "nothing";
  }
  return null;
}

/** "plannedStartOn" → "planned start". */
function wordName(name: string): string {
  return name
    .replace(/(On|Key|Minor)$/, "")
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

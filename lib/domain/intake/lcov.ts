import { type Covered, readCoverage } from "./coverage";
import { type ReadReport, unreadable } from "./readings";
import { textLines } from "./text-lines";

/** Totals that a record may state, and what each counts. */
const TOTALS = {
  LF: ["lines", "found"],
  LH: ["lines", "hit"],
  BRF: ["branches", "found"],
  BRH: ["branches", "hit"],
  FNF: ["functions", "found"],
  FNH: ["functions", "hit"],
} as const;

type Kind = "lines" | "branches" | "functions";

/** What all records of one source file say. */
interface Source {
  records: number;
  /** Of each line, branch and function whether it was reached. */
  seen: Record<Kind, Map<string, boolean>>;
  stated: Record<Kind, Partial<Covered>>;
}

/**
 * The tracefile of lcov. A file's totals are those that it states (LF and LH, BRF and BRH, FNF and FNH);
 * where one is missing, or several records tell of one file, they are counted from its lines (DA, BRDA, FNDA).
 */
export function readLcov(text: string): ReadReport {
  const sources = new Map<string, Source>();
  let open: { path: string; source: Source } | null = null;
  let number = 0;
  for (const line of textLines(text)) {
    number += 1;
    const told = line.trim();
    if (told === "" || told.startsWith("#")) continue;
    if (told === "end_of_record") {
      open = null;
      continue;
    }
    const [, key, value] = /^([A-Z]+):(.*)$/.exec(told) ?? [];
    if (key === undefined || value === undefined) {
      return unreadable(`Line ${number} is no line of an LCOV file: "${told.slice(0, 60)}"`);
    }
    if (key === "SF") open = openRecord(sources, value);
    else if (open && !take(open.source, key, value)) {
      return unreadable(
        `Line ${number} of the LCOV file is not understood: "${told.slice(0, 60)}"`,
      );
    }
  }
  if (open) return unreadable(`It ends within the record of ${open.path.slice(0, 200)}`);
  if (sources.size === 0)
    return unreadable("It has no record of a source file (SF), so it is not an LCOV file");
  const all = [...sources.values()];
  const impossible = all.some((source) => KINDS.some((kind) => exceeds(totalOf(source, kind))));
  if (impossible)
    return unreadable("It states more lines, branches or functions reached than there are");
  return readCoverage("lcov", {
    lines: sum(all, "lines"),
    branches: sum(all, "branches"),
    functions: sum(all, "functions"),
  });
}

const KINDS: readonly Kind[] = ["lines", "branches", "functions"];

function openRecord(sources: Map<string, Source>, path: string) {
  const source = sources.get(path) ?? {
    records: 0,
    seen: { lines: new Map(), branches: new Map(), functions: new Map() },
    stated: { lines: {}, branches: {}, functions: {} },
  };
  source.records += 1;
  sources.set(path, source);
  return { path, source };
}

/** False for a line that says nothing readable. Lines of other kinds are none of ours. */
function take(source: Source, key: string, value: string): boolean {
  if (key in TOTALS) {
    const count = wholeNumber(value);
    if (count === null) return false;
    const [kind, side] = TOTALS[key as keyof typeof TOTALS];
    source.stated[kind][side] = (source.stated[kind][side] ?? 0) + count;
    return true;
  }
  if (key === "DA") return takeLine(source, value);
  if (key === "BRDA") return takeBranch(source, value);
  if (key === "FNDA") return takeFunction(source, value);
  if (key === "FN") mark(source.seen.functions, value.replace(/^\d+,(?:\d+,)?/, ""), false);
  // As lcov 2 numbers them: FNA:index,hits,name.
  if (key === "FNA") return takeFunction(source, value.slice(value.indexOf(",") + 1));
  return true;
}

function takeLine({ seen }: Source, value: string): boolean {
  const [line = "", hits = ""] = value.split(",", 2);
  if (wholeNumber(line) === null || !/^-?\d+$/.test(hits)) return false;
  mark(seen.lines, line, Number(hits) > 0);
  return true;
}

/** "-": the line of the branch was never reached. */
function takeBranch({ seen }: Source, value: string): boolean {
  const at = value.lastIndexOf(",");
  const taken = value.slice(at + 1);
  if (at === -1 || !/^(?:-|\d+)$/.test(taken)) return false;
  mark(seen.branches, value.slice(0, at), Number(taken) > 0);
  return true;
}

function takeFunction({ seen }: Source, value: string): boolean {
  const at = value.indexOf(",");
  const hits = value.slice(0, Math.max(at, 0));
  if (wholeNumber(hits) === null) return false;
  mark(seen.functions, value.slice(at + 1), Number(hits) > 0);
  return true;
}

function mark(seen: Map<string, boolean>, what: string, isHit: boolean): void {
  seen.set(what, isHit || seen.get(what) === true);
}

function totalOf({ records, seen, stated }: Source, kind: Kind): Covered {
  const { hit, found } = stated[kind];
  const counted = seen[kind];
  const isStated = hit !== undefined && found !== undefined;
  if (isStated && (records === 1 || counted.size === 0)) return { hit, found };
  return { hit: [...counted.values()].filter(Boolean).length, found: counted.size };
}

function exceeds({ hit, found }: Covered): boolean {
  return hit > found;
}

function sum(sources: readonly Source[], kind: Kind): Covered {
  const total = { hit: 0, found: 0 };
  for (const source of sources) {
    const { hit, found } = totalOf(source, kind);
    total.hit += hit;
    total.found += found;
  }
  return total;
}

function wholeNumber(written: string): number | null {
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}

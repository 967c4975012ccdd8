import type { ProjectDocumentInput } from "@/lib/features/documents/schema";
import type { Calendar } from "./calendar";
import type { Plan } from "./plan";
import type { Random } from "./random";
import { COMMANDS, PEOPLE } from "./words";

type Rows<K extends keyof ProjectDocumentInput> = Exclude<ProjectDocumentInput[K], undefined>;

export interface Truth {
  checks: Rows<"checks">;
  claims: Rows<"claims">;
  evidence: Rows<"evidence">;
  waivers: Rows<"waivers">;
  notApplicable: Rows<"notApplicable">;
}

interface Subject {
  kind: "task" | "item";
  key: string;
  /** How far along its phase it stands, from 0 to 1. */
  place: number;
  phase: number | null;
}

type Fate = "proved" | "said" | "broken" | "aged" | "let pass" | "left out" | "open";

const BEHIND = { proved: 80, said: 6, broken: 3, aged: 6, "let pass": 2, "left out": 3 } as const;
const UNDER_WAY = { proved: 40, said: 20, broken: 8, aged: 5, open: 27 } as const;
const AHEAD = { open: 1 } as const;

/** What was said, proved and broken of the rows of a plan, of which phase number `current` is under way. */
export function makeTruth(
  random: Random,
  calendar: Calendar,
  { tasks, items, current }: Pick<Plan, "tasks" | "items"> & { current: number },
): Truth {
  const truth: Truth = { checks: [], claims: [], evidence: [], waivers: [], notApplicable: [] };
  const head = commit(random);
  for (const subject of [...placed("task", tasks), ...placed("item", items)]) {
    const fate = fateOf(random, subject, current);
    tell(random, calendar, truth, { ...subject, fate, head });
  }
  return truth;
}

function placed(
  kind: Subject["kind"],
  rows: readonly { key: string; phaseKey?: string | null | undefined }[],
): Subject[] {
  return rows.map(({ key, phaseKey }) => {
    const phase = phaseKey === null || phaseKey === undefined ? null : Number(phaseKey);
    const peers = rows.filter((row) => row.phaseKey === phaseKey);
    const place = peers.findIndex((row) => row.key === key) / peers.length;
    return { kind, key, phase, place };
  });
}

/** Work is done from the front: the second half of the phase under way is still open. */
function fateOf(random: Random, { phase, place }: Subject, current: number): Fate {
  if (phase === null) return random.weighted<Fate>({ open: 6, said: 2, proved: 2 });
  if (phase < current) return random.weighted<Fate>(BEHIND);
  if (phase > current || place > 0.5) return random.weighted<Fate>(AHEAD);
  return random.weighted<Fate>(UNDER_WAY);
}

function tell(
  random: Random,
  calendar: Calendar,
  truth: Truth,
  { kind, key, fate, head }: Subject & { fate: Fate; head: string },
) {
  const subject = { kind, key };
  const doneDaysAgo = fate === "aged" ? random.int(20, 60) : random.int(1, 9);
  const by = random.pick(PEOPLE);
  const said = fate === "said" || fate === "broken" || (fate === "proved" && random.chance(0.7));
  if (said) truth.claims.push({ subject, by, at: calendar.daysAgo(doneDaysAgo + 0.5) });
  if (fate === "left out") {
    const reason = "This system has no such part";
    truth.notApplicable.push({ subject, reason, by, at: calendar.daysAgo(doneDaysAgo) });
  }
  if (fate === "let pass") {
    truth.waivers.push({
      subject,
      reason: "The pilot runs without it",
      requestedBy: "Ana Berg",
      requestedAt: calendar.daysAgo(doneDaysAgo + 1),
      approvedBy: "Luis Moreno",
      approvedAt: calendar.daysAgo(doneDaysAgo),
      expiresOn: calendar.dayIn(random.int(5, 60)),
    });
  }
  if (kind === "task" && random.chance(0.4)) return;

  const checkKey = `check-${kind}-${key}`;
  const seenRed = random.chance(0.9);
  truth.checks.push({
    key: checkKey,
    subject,
    kind: "command",
    command: random.pick(COMMANDS),
    expected: "Exit code 0",
    seenRed,
  });
  const run = (outcome: "passed" | "failed", daysAgo: number, at: string) => ({
    subject,
    checkKey,
    outcome,
    origin: "ci" as const,
    run: `run-${String(random.int(1000, 9999))}`,
    exitCode: outcome === "passed" ? 0 : 1,
    commit: at,
    by: "CI",
    at: calendar.daysAgo(daysAgo),
  });
  if (fate === "broken") truth.evidence.push(run("failed", doneDaysAgo, head));
  if (fate === "aged") truth.evidence.push(run("passed", doneDaysAgo, commit(random)));
  if (fate === "proved") {
    if (random.chance(0.5)) truth.evidence.push(run("failed", doneDaysAgo + 10, commit(random)));
    truth.evidence.push(run("passed", doneDaysAgo, head));
  }
}

function commit(random: Random): string {
  return Math.floor(random.next() * 2 ** 40)
    .toString(16)
    .padStart(10, "0");
}

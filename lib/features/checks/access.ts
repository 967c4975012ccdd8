import type { EditedFacts } from "./types";

interface Wrong {
  path: keyof EditedFacts;
  message: string;
}

/** As it stands; `runs` were recorded of it. */
type Before = (EditedFacts & { runs: number }) | null;

/** Why a check cannot be so, each at the field that says it; none where it can. */
export function whyNotFacts(facts: EditedFacts, before: Before): Wrong[] {
  const { kind, label, command, passesNeeded } = facts;
  const wrong: Wrong[] = whyNotAnother(facts, before);
  if (kind === "person") {
    if (command !== null) wrong.push({ path: "command", message: "A person runs no command" });
    if (passesNeeded !== 1) {
      wrong.push({ path: "passesNeeded", message: "A person says it once" });
    }
  } else if (label === null && command === null) {
    wrong.push({ path: "command", message: "Say what is run, or give it a name" });
  }
  return wrong;
}

/** What was run stays what was run: the runs on record speak of it (ADR 030). */
export function whyNotAnother({ kind, command }: EditedFacts, before: Before): Wrong[] {
  if (before === null || before.runs === 0) return [];
  const why = "Runs of it are recorded. Add another check for what is run from now on";
  if (kind !== before.kind) return [{ path: "kind", message: why }];
  return command === before.command ? [] : [{ path: "command", message: why }];
}

/** Known to have failed was what was run before. */
export function staysSeenFailing(facts: EditedFacts, before: EditedFacts): boolean {
  return facts.kind === before.kind && facts.command === before.command;
}

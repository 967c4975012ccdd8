import type { CommandFlaw } from "./command-flaws";
import { ALWAYS_PASS, PREPARE, SHELLS, isFilter } from "./known-programs";
import { commandOf, ignoredByFind, nameOf, shellScript } from "./shell-commands";
import { type AndOr, type Pipeline, type ShellList, type Stage, readShell } from "./shell-tree";
import type { ShellWord } from "./shell-words";

/** What can come of a piece of a command line. */
interface Outcome {
  /** Its result can be a failure. */
  fails: boolean;
  /** It can end the whole shell with a failure. */
  exits: boolean;
  /** It fails only where the ground is missing, as `cd` does: that is no test. */
  prepares: boolean;
  /** Why it passes; says something only where it neither fails nor exits. */
  why: CommandFlaw[];
}

interface Shell {
  source: string;
  /** How many command lines it stands in. */
  depth: number;
  /** `set -e` and `set -o pipefail`; they change while the line is followed. */
  errexit: boolean;
  pipefail: boolean;
}

/** Command lines within command lines: deeper ones are taken as able to fail. */
const DEEPEST = 10;

const FAILS: Outcome = { fails: true, exits: false, prepares: false, why: [] };
const EXITS: Outcome = { ...FAILS, exits: true };
const PREPARES: Outcome = { ...FAILS, prepares: true };
const passes = (...why: CommandFlaw[]): Outcome => ({ ...FAILS, fails: false, why });

/**
 * Why a command line can never fail, by the result it ends with; none where it can. What is not known
 * can fail: only what passes for certain is said to.
 */
export function whyItPasses(list: ShellList, source: string): CommandFlaw[] {
  const shell = { source, depth: 0, errexit: false, pipefail: false };
  const { fails, exits, why } = ofList(list, shell);
  if (fails || exits) return [];
  return why.some(saysMore) ? why.filter(saysMore) : why;
}

function ofList(list: ShellList, shell: Shell): Outcome {
  const reached = upToExit(list);
  const outcomes: Outcome[] = [];
  let exits = false;
  for (const andOr of reached) {
    const outcome = ofAndOr(andOr, shell);
    exits ||= outcome.exits || (shell.errexit && outcome.fails && !outcome.prepares);
    outcomes.push(outcome);
  }
  const [last, end] = [outcomes.at(-1), reached.at(-1)];
  if (!last || !end) return passes();
  const prepares = outcomes.every((one) => one.prepares);
  if (last.fails || !isIdle(last)) return { ...last, exits, prepares };

  const tested = outcomes.findLastIndex((one) => one.fails && !one.prepares);
  const before = reached[tested];
  if (!before) return { ...last, exits, prepares, why: outcomes.flatMap((one) => one.why) };
  const fragment = shell.source.slice(before.end, end.end).trim();
  const by = programOf(end.steps.at(-1)?.pipeline.stages.at(-1));
  return { ...last, exits, prepares, why: [{ kind: "failure overwritten", fragment, by }] };
}

/** What stands behind `exit` never runs; `exit $?` only repeats what came before it. */
function upToExit(list: ShellList): ShellList {
  const at = list.findIndex(({ steps }) => exitCode(steps) !== null);
  const exit = list[at];
  if (!exit) return list;
  return list.slice(0, at > 0 && exitCode(exit.steps) === "" ? at : at + 1);
}

/** The code that a lone `exit` names, "" for that of the command before it; null for anything else. */
function exitCode([step, ...more]: AndOr["steps"]): string | null {
  const [stage, ...stages] = step?.pipeline.stages ?? [];
  if (stage?.kind !== "simple" || more.length > 0 || stages.length > 0) return null;
  const [head, code] = commandOf(stage.words);
  if (head?.text !== "exit" && head?.text !== "return") return null;
  return code === undefined || code.text === "$?" ? "" : code.text;
}

function ofAndOr({ steps, background, start, end }: AndOr, shell: Shell): Outcome {
  if (background) {
    return passes({ kind: "left in the background", fragment: shell.source.slice(start, end) });
  }
  let before: Outcome | null = null;
  for (const { operator, operatorAt, pipeline } of steps) {
    const outcome = ofPipeline(pipeline, shell);
    const fragment = shell.source.slice(operatorAt, pipeline.end);
    const by = programOf(pipeline.stages.at(-1));
    if (before === null) before = outcome;
    else if (operator === "&&") before = both(before, outcome);
    else before = either(before, outcome, { kind: "failure swallowed", fragment, by });
  }
  return before ?? passes();
}

function both(one: Outcome, other: Outcome): Outcome {
  const counts = one.fails && (!one.prepares || isIdle(other));
  return {
    fails: counts || other.fails,
    exits: one.exits || other.exits,
    prepares: one.prepares && other.prepares,
    why: [...one.why, ...other.why],
  };
}

function either(one: Outcome, other: Outcome, swallowed: CommandFlaw): Outcome {
  // What always passes never comes to its other side.
  if (!one.fails) return one;
  const why = isIdle(other) ? [swallowed] : other.why;
  return { fails: other.fails, exits: one.exits || other.exits, prepares: false, why };
}

function ofPipeline({ negated, stages }: Pipeline, shell: Shell): Outcome {
  const [first, ...more] = stages;
  if (!first) return passes();
  const outcome = more.length > 0 ? ofPipe(stages, shell) : ofStage(first, shell, false);
  return negated ? { ...FAILS, exits: outcome.exits } : outcome;
}

/** Without `pipefail` the last of a pipe decides alone. */
function ofPipe(stages: readonly Stage[], shell: Shell): Outcome {
  const outcomes = stages.map((stage, index) =>
    inSubshell(ofStage(stage, { ...shell }, index > 0)),
  );
  const why = outcomes.flatMap((one) => one.why);
  const tested = outcomes.findLastIndex((one) => one.fails && !one.prepares);
  if (tested === stages.length - 1 || (shell.pipefail && tested >= 0)) return FAILS;
  if (shell.pipefail) return passes(...why);

  const from = Math.max(tested, 0) + 1;
  const hiding = stages.slice(from);
  const counter = hiding.find((stage) => programOf(stage) === "wc");
  const isTested = tested >= 0 || outcomes.slice(0, from).some((one) => one.why.some(saysMore));
  if (!counter && !isTested) return passes(...why);
  const end = stages.at(-1);
  const fragment = shell.source.slice(stages[from - 1]?.end, end?.end).trim();
  const hidden: CommandFlaw = counter
    ? { kind: "count nobody compares", fragment, by: "wc" }
    : { kind: "failure hidden by a pipe", fragment, by: programOf(end) };
  return passes(hidden, ...why);
}

function ofStage(stage: Stage, shell: Shell, piped: boolean): Outcome {
  switch (stage.kind) {
    case "simple":
      return ofSimple(stage, shell, piped);
    case "group":
      return stage.subshell
        ? inSubshell(ofList(stage.body, { ...shell }))
        : ofList(stage.body, shell);
    case "if":
      return ofBranches(stage, shell);
    case "loop": {
      const { exits } = ofList(stage.condition, shell);
      const body = ofList(stage.body, shell);
      // `until` goes on for as long as it fails: it passes only with what it waits for.
      return { ...body, fails: body.fails || stage.word === "until", exits: body.exits || exits };
    }
    case "function":
      return { ...PREPARES, fails: false };
    case "opaque":
      return FAILS;
  }
}

function ofBranches(stage: Extract<Stage, { kind: "if" }>, shell: Shell): Outcome {
  const conditions = stage.branches.map((branch) => ofList(branch.condition, shell));
  const bodies = [...stage.branches.map(({ body }) => body), stage.otherwise].map((body) =>
    ofList(body, shell),
  );
  const why = bodies.flatMap((one) => one.why);
  const isTested = conditions.some((one) => one.fails && !one.prepares);
  const fragment = shell.source.slice(stage.start, stage.end);
  return {
    fails: bodies.some((one) => one.fails),
    exits: [...conditions, ...bodies].some((one) => one.exits),
    prepares: false,
    why:
      isTested && !why.some(saysMore) ? [{ kind: "failure swallowed", fragment, by: "if" }] : why,
  };
}

function ofSimple(
  { assignments, words, start, end }: Extract<Stage, { kind: "simple" }>,
  shell: Shell,
  piped: boolean,
): Outcome {
  const fragment = shell.source.slice(start, end);
  const command = commandOf(words);
  const [head, ...operands] = command;
  if (!head) return words.length > 0 ? FAILS : ofAssignments(assignments, shell);
  const name = nameOf(head);

  if (SHELLS.has(name)) return ofScript(shellScript(command), shell);
  if (name === "eval") {
    const script = operands.map((one) => one.text).join(" ");
    return ofScript({ script, errexit: shell.errexit, pipefail: shell.pipefail }, shell);
  }
  if (name === "exit" || name === "return") {
    return operands[0]?.text === "0" ? passes({ kind: "nothing is tested", fragment }) : EXITS;
  }
  if (name === "set") applySwitches(operands, shell);
  if (PREPARE.has(name)) return PREPARES;
  if (ALWAYS_PASS.has(name)) return passes({ kind: "nothing is tested", fragment });
  if (name === "wc" && !piped) return passes({ kind: "count nobody compares", fragment, by: name });
  if (
    piped &&
    isFilter(
      name,
      operands.map((one) => one.text),
    )
  ) {
    return passes();
  }
  const ignored = name === "find" ? ignoredByFind(operands) : null;
  if (ignored === null) return FAILS;
  const exec = shell.source.slice(ignored.start, ignored.end);
  return passes({ kind: "result ignored by find", fragment: exec, needs: "+" });
}

/** `name=$(…)` ends with the result of the command within. */
function ofAssignments(assignments: readonly ShellWord[], shell: Shell): Outcome {
  const script = assignments.flatMap((one) => one.substitutions).at(-1);
  if (script === undefined) return { ...PREPARES, fails: false };
  return ofScript({ script, errexit: shell.errexit, pipefail: shell.pipefail }, shell);
}

interface Script {
  script: string;
  errexit: boolean;
  pipefail: boolean;
}

function ofScript(script: Script | null, { depth }: Shell): Outcome {
  if (script === null || depth >= DEEPEST) return FAILS;
  const { script: source, errexit, pipefail } = script;
  const list = readShell(source);
  if (list === null) return FAILS;
  return inSubshell(ofList(list, { source, depth: depth + 1, errexit, pipefail }));
}

function inSubshell(outcome: Outcome): Outcome {
  return { ...outcome, fails: outcome.fails || outcome.exits, exits: false };
}

function applySwitches(operands: readonly ShellWord[], shell: Shell): void {
  operands.forEach(({ text }, index) => {
    const on = text.startsWith("-");
    if (!on && !text.startsWith("+")) return;
    const name = text.includes("o") ? operands[index + 1]?.text : undefined;
    if (text.includes("e") || name === "errexit") shell.errexit = on;
    if (name === "pipefail") shell.pipefail = on;
  });
}

function programOf(stage: Stage | undefined): string {
  if (stage?.kind !== "simple") return stage?.kind === "loop" ? stage.word : (stage?.kind ?? "");
  const [head] = commandOf(stage.words);
  return head ? nameOf(head) : "";
}

/** It passes, and nothing more is to be said of it than that it tests nothing. */
function isIdle({ fails, why }: Outcome): boolean {
  return !fails && !why.some(saysMore);
}

function saysMore({ kind }: CommandFlaw): boolean {
  return kind !== "nothing is tested";
}

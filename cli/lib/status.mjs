// @ts-check
import { readSeconds } from "./arguments.mjs";
import { sendEarlier } from "./earlier.mjs";
import { EXIT, Failure } from "./failure.mjs";
import { fieldsOf, rowsOf, textOf } from "./json.mjs";
import { readList, readServer } from "./read-server.mjs";
import { Spool } from "./spool.mjs";
import { counted, oneLine, shortened, table } from "./tell.mjs";
import { wordGateReason, wordRequirement, wordVerdictReason } from "./status-words.mjs";

const REASONS_SHOWN = 5;
const WIDEST = 110;

/** Says what the verdict is, and holds a deployment up where it is not good enough. @type {import("./commands.mjs").Run} */
export async function status({ given, settings, tell }) {
  if (given.words.length > 0) throw new Failure("gantry status takes no words, only options.");
  const required = given.text("require");
  if (required !== undefined && required !== "go" && required !== "conditional") {
    throw new Failure("--require: go, or conditional.");
  }
  const withinMs = readSeconds(given.text("wait"), "wait", 15);
  await sendEarlier(settings, new Spool(settings.spool), tell);
  const [verdict, gates] = await Promise.all([
    readServer(settings, "/verdict", withinMs),
    readList(settings, "gates", {}, withinMs),
  ]);
  const phase = given.text("gate");
  const asked = phase === undefined ? gates : gates.filter(({ phaseKey }) => phaseKey === phase);
  if (phase !== undefined && asked.length === 0) throw new Failure(`There is no phase ${phase}.`);

  const word = textOf(verdict.verdict) ?? "unknown";
  /** @type {string[]} */
  const missing = [];
  if (required !== undefined && !isGoodEnough(word, required)) {
    missing.push(`${settings.project} is ${word}, and ${required.toUpperCase()} is required.`);
  }
  if (phase !== undefined && !asked.every(({ result }) => letsThrough(result))) {
    missing.push(`Gate ${phase} has not passed.`);
  }
  const reasons = rowsOf(verdict.reasons).map(wordVerdictReason);
  const missingForGo = rowsOf(verdict.missingForGo);
  const lines = [
    `${settings.project}: ${word}`,
    ...(required === undefined ? shown(reasons) : wordAllMissing(missingForGo)),
    ...(asked.length > 0 ? ["", "Gates"] : []),
    ...table(asked.map(wordGate)),
    ...(missing.length > 0 ? ["", ...missing] : []),
  ];
  const exitCode = missing.length === 0 ? EXIT.ok : EXIT.failed;
  tell.answer(lines, {
    command: "status",
    ...{
      project: settings.project,
      verdict: word,
      required: required ?? null,
      gate: phase ?? null,
    },
    ...{
      holds: missing.length === 0,
      missing,
      reasons,
      missingForGo,
      computedAt: verdict.computedAt ?? null,
    },
    gates: asked.map((gate) => ({
      ...{ phase: gate.phaseKey, name: gate.name, result: gate.result, locked: gate.locked },
      reasons: rowsOf(gate.reasons).map((reason) => wordGateReason(reason, rowsOf(gate.criteria))),
    })),
    exit: exitCode,
  });
  if (tell.isQuiet && !tell.isJson) for (const line of missing) tell.warn(line);
  return exitCode;
}

/**
 * @param {string} verdict
 * @param {string} required
 */
function isGoodEnough(verdict, required) {
  return verdict === "GO" || (required === "conditional" && verdict === "CONDITIONAL");
}

/**
 * A waiver is permission to go on without.
 *
 * @param {unknown} result
 */
function letsThrough(result) {
  return result === "pass" || result === "waived";
}

/** @param {Record<string, unknown>} gate */
function wordGate({ phaseKey, name, result, reasons, criteria, counts, deciding }) {
  const verified = Number(fieldsOf(counts).verified ?? 0);
  const [first, ...more] = rowsOf(reasons).map((one) => wordGateReason(one, rowsOf(criteria)));
  const others = more.length > 0 ? ` (${more.length} more)` : "";
  return [
    `  ${String(phaseKey)}`,
    shortened(String(name), 32),
    String(result),
    `${verified} of ${String(deciding)} verified`,
    first === undefined ? "" : shortened(first, 70) + others,
  ];
}

/** @param {string[]} reasons */
function shown(reasons) {
  const first = reasons.slice(0, REASONS_SHOWN).map((line) => `  ${shortened(line, WIDEST)}`);
  const left = reasons.length - first.length;
  return left > 0 ? [...first, `  and ${counted(left, "reason more", "reasons more")}`] : first;
}

/**
 * Whoever is held up is told all of it, uncut: a list that ends early is done before it is GO.
 *
 * @param {Record<string, unknown>[]} missingForGo
 */
function wordAllMissing(missingForGo) {
  if (missingForGo.length === 0) return [];
  const lines = missingForGo.map(wordRequirement).map((line) => `  ${oneLine(line)}`);
  return ["", `Missing for GO (${missingForGo.length}):`, ...lines];
}

// @ts-check
import { fieldsOf, textOf } from "./json.mjs";

/**
 * One reason of the verdict in a line. A kind that this reporter does not know yet is told by its own name.
 *
 * @param {Record<string, unknown>} reason
 */
export function wordVerdictReason({ kind, ref, text, gate, standing, state }) {
  const { key } = fieldsOf(ref);
  const said = textOf(text) ?? textOf(key) ?? "";
  const named = capitalised(String(kind));
  if (kind === "nothing to judge by") {
    return "Nothing to judge by: no must-have, no go criterion, no exit criterion";
  }
  if (kind === "all met") return "All that was asked for is met";
  if (kind === "P0 blocker") return `P0 blocker ${textOf(standing) ?? "open"}: ${said}`;
  if (named.startsWith("Gate ")) {
    const { verified, deciding, refuted } = fieldsOf(gate);
    const wrong = Number(refuted ?? 0) > 0 ? `, ${Number(refuted)} refuted` : "";
    const counts =
      deciding === undefined
        ? ""
        : ` (${Number(verified)} of ${Number(deciding)} verified${wrong})`;
    return `${named.replace("Gate", `Gate ${String(key)}`)}${counts}`;
  }
  const how = textOf(state);
  return how === null || how === "unmet" ? `${named}: ${said}` : `${named}: ${said} (${how})`;
}

/**
 * What has to become true for GO, in the words of the server. One that has none yet is told by its kind and name.
 *
 * @param {Record<string, unknown>} requirement
 */
export function wordRequirement({ words, kind, text, title, name, ...more }) {
  const said = textOf(words);
  if (said !== null) return said;
  const { key, phaseKey, taskKey, severity, verified, deciding } = more;
  const names = [key, phaseKey, taskKey, severity, text, title, name];
  const told = [capitalised(String(kind)), ...names.flatMap((one) => textOf(one) ?? [])].join(" ");
  return deciding === undefined
    ? told
    : `${told}; ${Number(verified)} of ${Number(deciding)} verified`;
}

/**
 * @param {Record<string, unknown>} reason
 * @param {Record<string, unknown>[]} criteria of the gate
 */
export function wordGateReason({ kind, itemKey, state, verified, until }, criteria) {
  const key = textOf(itemKey);
  const text = key === null ? null : textOf(criteria.find((one) => one.key === key)?.text);
  const named = key === null ? "" : text === null ? key : `${key}, ${text}`;
  if (kind === "open") return `${textOf(state) ?? "open"}: ${named}`;
  if (kind === "waived")
    return `waived until ${textOf(until)?.slice(0, 10) ?? "further notice"}: ${named}`;
  if (kind === "all verified") return `all ${Number(verified)} verified`;
  return key === null ? String(kind) : `${String(kind)}: ${named}`;
}

/** @param {string} text */
function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

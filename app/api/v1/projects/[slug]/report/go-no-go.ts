import type {
  ChecklistLine,
  CriteriaModel,
  DecidedModel,
  DecisionModel,
  GoNoGoModel,
  InsideModel,
  VoiceLine,
  WhyRow,
} from "@/components/panels/go-no-go/contract";
import { capitalised } from "@/lib/format/capitalised";
import {
  BAR_LEGEND,
  heading,
  literalBlock,
  markdownTable,
  maturityBar,
  plainText,
} from "@/lib/format/markdown";
import { claimOf, differenceLines, evidenceOf } from "./chains";

/** What the page of the decision says, as a document. */
export function goNoGoMarkdown(model: GoNoGoModel): string {
  const { name, verdict, computedAt, fingerprint, figures, decision, outlook } = model;
  const { gap, money, moneyDiffers, dates } = outlook;
  return [
    heading(1, `${name}: go / no-go`),
    `**${verdict}**, as computed ${plainText(computedAt)} from the inputs \`${fingerprint}\`.`,
    figures.map(({ share, words }) => `- **${plainText(share)}** ${plainText(words)}`).join("\n"),
    ...(model.decided === null ? [] : decidedPart(model.decided, verdict)),
    ...part("Also in force", "Decided on other questions.", inForceTable(model.alsoInForce)),
    ...(decision === null ? [] : decisionPart(decision)),
    ...part("Also asked", "", model.alsoAsked.map(askedLine).join("\n")),
    ...part(`Why ${verdict}`, "", model.why.map(whyLine).join("\n")),
    ...criteria("Must-have", model.mustHaves),
    ...criteria("Go criteria", model.goCriteria),
    ...criteria("Can defer", model.canDefer),
    ...part("No-go triggers", model.triggers.note, triggersTable(model)),
    ...part("Leadership checklist", model.leadership.note, checklistTable(model.leadership.rows)),
    ...part("Missing for GO", "", model.missing.map(missingLine).join("\n")),
    ...part("Reality gap", "", literalBlock([`${maturityBar(gap)} ${shares(gap)}`, BAR_LEGEND])),
    gap.points === null ? gap.words : `**${plainText(gap.points)}** ${plainText(gap.words)}`,
    ...part("Cost and dates", "", plainText(money)),
    ...differenceLines(moneyDiffers === null ? [] : [wordMoneyDiffers(moneyDiffers)]),
    plainText(dates),
    ...part("Earlier decisions", "Superseded, never edited.", earlierTable(model.earlier)),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

function part(title: string, note: string, body: string): string[] {
  return body === "" ? [] : [heading(2, title), plainText(note), body];
}

function decisionPart(decision: DecisionModel): string[] {
  const { asked, question, recommendation, outcome, options, differences, voices } = decision;
  return [
    heading(2, "Decision"),
    plainText(asked),
    `**${plainText(question)}**`,
    recommendation === null ? "" : plainText(recommendation),
    outcome === null ? "" : `**${plainText(outcome)}**`,
    options.length === 0 ? "" : optionsTable(options),
    ...differenceLines(differences.map(({ text }) => text)),
    voicesTable(voices),
  ];
}

function askedLine({ key, question, words }: GoNoGoModel["alsoAsked"][number]): string {
  return `- **${plainText(key)}** ${plainText(`${question} (${words})`)}`;
}

/** R14, R15: what people decided, beside what is computed, and what has moved since. */
function decidedPart(decided: DecidedModel, computed: string): string[] {
  const { key, question, words, reason, missed, changed, inputs, hash, isAltered } = decided;
  const signed = hash === null ? "No signature on record" : `Signed ${hash}`;
  return [
    heading(2, "Decided"),
    `**${plainText(`${key}: ${question}`)}**`,
    `**${plainText(words)}**. Today it holds as **${decided.verdict}**; computed: **${computed}**.`,
    reason === null ? "" : plainText(reason),
    missed.map((condition) => `- ${plainText(`No-go again: ${condition}.`)}`).join("\n"),
    plainText(`${signed}, ${inputs}.`),
    isAltered ? "**What stands here is not what was signed.** Look at the trail." : "",
    changed.length === 0
      ? ""
      : markdownTable(
          ["Input", "Then", "Now", "Tolerance"],
          changed.map(({ label, before, after, note }) => [label, before, after, note]),
        ),
    conditionsTable(decided.conditions),
    voicesTable(decided.voices),
  ];
}

function conditionsTable(rows: DecidedModel["conditions"]): string {
  if (rows.length === 0) return "";
  return markdownTable(
    ["Condition", "State", "Function, owner and day"],
    rows.map(({ text, state, note }) => [text, state, note]),
  );
}

function voicesTable(voices: readonly VoiceLine[]): string {
  if (voices.length === 0) return "";
  return markdownTable(
    ["Function", "Name", "Answer", "Reason"],
    voices.map(({ function: voice, person, answer, reason }) => [
      voice,
      person,
      answer ?? "silent, which is not go",
      reason,
    ]),
  );
}

function inForceTable(lines: GoNoGoModel["alsoInForce"]): string {
  if (lines.length === 0) return "";
  return markdownTable(
    ["Key", "Question", "What was decided", "Whether it holds"],
    lines.map(({ key, question, words, reason, missed, inputs, isAltered }) => [
      key,
      question,
      reason === null ? words : `${words}. ${reason}`,
      [
        ...missed.map((condition) => `No-go again: ${condition}.`),
        `${capitalised(inputs)}.`,
        ...(isAltered ? ["What stands here is not what was signed."] : []),
      ].join(" "),
    ]),
  );
}

function earlierTable(earlier: GoNoGoModel["earlier"]): string {
  if (earlier.length === 0) return "";
  return markdownTable(
    ["Key", "Question", "What came of it"],
    earlier.map(({ key, question, words }) => [key, question, words]),
  );
}

function optionsTable(options: DecisionModel["options"]): string {
  return markdownTable(
    ["Option", "Weeks", "Weeks of its phases", "Investment", "Risk", "Chance", "Recommended by"],
    options.map((option) => [
      `${option.key} ${option.name}`,
      option.weeks,
      option.weeksDiffer && `≠ ${option.weeksDiffer.computed}`,
      option.investment,
      option.risk,
      option.chance,
      option.recommendedBy.map(({ by }) => by).join(", ") || option.called,
    ]),
  );
}

function whyLine({ mark, text, inside }: WhyRow): string {
  const word = mark.kind === "trigger" ? mark.ring.state : mark.state;
  return [`- **${plainText(word)}** ${plainText(text)}`, ...insideLines(inside)].join("\n");
}

/** What it rests on, claims beside evidence. */
function insideLines({ chains, absence, lines, parts, more }: InsideModel): string[] {
  const rests = [
    ...chains.map((chain) => `${claimOf(chain)}; ${evidenceOf(chain)}`),
    ...(absence === null ? [] : [absence]),
    ...lines,
    ...parts.map(({ state, text, note }) => `${state}: ${text}${note ? ` (${note})` : ""}`),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ];
  return rests.map((line) => `  - ${plainText(line)}`);
}

function criteria(title: string, { note, rows }: CriteriaModel): string[] {
  const table = markdownTable(
    ["No.", "Criterion", "State", "Found", "Claim", "Evidence", "Due"],
    rows.map(({ number, text, state, figure, due, inside: { chains } }) => [
      number,
      text,
      state,
      figure,
      chains.map(({ claim }) => claim.title).join("; ") || "Nobody claims it",
      chains.map(evidenceOf).join("; ") || "no evidence",
      due,
    ]),
  );
  return part(title, note, rows.length === 0 ? "" : table);
}

function triggersTable({ triggers: { rows } }: GoNoGoModel): string {
  if (rows.length === 0) return "No trigger is on record.";
  return markdownTable(
    ["Trigger", "State", "Detail", "What follows", "Effect"],
    rows.map(({ condition, ring, countdown, detail, lead, consequence, effect }) => [
      condition,
      countdown ? `${countdown.value} ${countdown.unit}` : ring.state,
      detail,
      `${lead} ${consequence}`.trim(),
      effect,
    ]),
  );
}

function checklistTable(rows: readonly ChecklistLine[]): string {
  if (rows.length === 0) return "";
  return markdownTable(
    ["Line", "State", "Owner and day"],
    rows.map(({ text, state, note }) => [text, state, note]),
  );
}

function missingLine({ text, waived }: GoNoGoModel["missing"][number]): string {
  return `- ${plainText(text)}${waived ? " (waived)" : ""}`;
}

function wordMoneyDiffers({ text, explained }: { text: string; explained: boolean }): string {
  return `${text}, ${explained ? "explained" : "unexplained"}`;
}

function shares({ verified, claimed, stated }: GoNoGoModel["outlook"]["gap"]): string {
  const word = (share: number | null) => (share === null ? "unknown" : `${String(share)} %`);
  const told = [`verified ${word(verified)}`, `claimed ${word(claimed)}`];
  return [...told, ...(stated === null ? [] : [`stated ${word(stated)}`])].join(", ");
}

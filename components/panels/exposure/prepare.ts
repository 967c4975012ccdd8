import { assessExposure, type Exposure } from "@/lib/domain/economics/exposure";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { Project } from "@/lib/domain/project";
import { sumExpectedLosses } from "@/lib/domain/risks/expected-loss";
import { formatShare } from "@/lib/format/counts";
import { formatMoneyRange, moneyUnit, type MoneyUnit } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/percent";
import { unlessHidden } from "../words/hidden-money";
import { pageHref } from "../words/href-of";
import { linesApart } from "../words/lines-apart";
import { statedMoney } from "../words/stated-money";
import type { ExposureModel, ExposureRow } from "./contract";

export function prepareExposure(project: Project, now: string): ExposureModel {
  return unlessHidden(project, (open) => {
    const exposure = assessExposure(open);
    const total = valueOf(exposure.oneOfEach);
    const unit = moneyUnit(
      [total?.highMinor ?? 0, ...exposure.lines.map(({ amount }) => amount.highMinor)],
      open.currency,
    );
    const of = optionOf(open, exposure);
    return {
      of: of && `option ${of.key}, ${of.name}`,
      unit: unit.label,
      rows: exposure.lines.map((line) => toRow(line, unit)),
      apart: linesApart(open, {
        kinds: ["incident-cost", "annual-loss"],
        shown: exposure.lines.map(({ key }) => key),
        unit,
      }),
      total: total && {
        range: unit.range(total),
        stated: statedMoney(open, now, "exposure.total", {
          word: ({ low, high }) => unit.range({ lowMinor: low ?? 0, highMinor: high ?? 0 }),
        }),
      },
      facts: factsOf(exposure, open.currency),
      risks: risksOf(open),
    };
  });
}

/** The one option that all of the lines name. */
function optionOf({ moneyLines, options }: Project, { lines }: Exposure) {
  const shown = new Set(lines.map(({ key }) => key));
  const keys = new Set(moneyLines.flatMap((one) => (shown.has(one.key) ? [one.optionKey] : [])));
  const [key] = keys;
  return keys.size === 1 ? (options.find((one) => one.key === key) ?? null) : null;
}

function toRow(
  { key, name, per, amount, probabilityPercent, expected }: Exposure["lines"][number],
  unit: MoneyUnit,
): ExposureRow {
  return {
    key,
    name,
    range: unit.range(amount),
    per,
    chance:
      probabilityPercent === null
        ? null
        : `${formatPercent(probabilityPercent)}${expected ? `, expected ${unit.range(expected)}` : ""}`,
  };
}

function factsOf({ annualLoss, incidents }: Exposure, currency: string): string[] {
  const yearly = valueOf(annualLoss);
  const share = formatShare(incidents.computed, incidents.of, "incidents have a chance in figures");
  return [
    ...(yearly ? [`Of it every year: ${formatMoneyRange(yearly, currency)}.`] : []),
    ...(incidents.of === 0
      ? []
      : [
          incidents.loss === null
            ? `Expected of incidents: unknown, ${share}.`
            : `Expected of incidents: ${formatMoneyRange(incidents.loss, currency)}, ${share}.`,
        ]),
  ];
}

function risksOf({ risks, slug, currency }: Project) {
  const { loss, computed, of } = sumExpectedLosses(risks);
  const text =
    loss === null
      ? `expected loss unknown, ${formatShare(computed, of, "have chance and loss in figures")}`
      : `expected loss ${formatMoneyRange(loss, currency)}, ${formatShare(computed, of, "have chance and loss in figures")}`;
  return { text: of === 0 ? "none on record" : text, href: pageHref(slug, "/risks") };
}

import type { MoneyLine, Project } from "../project";
import { type ExpectedLosses, expectedLoss, sumExpectedLosses } from "../risks/expected-loss";
import { addUp, addUpExposure, lineInput, linesOf } from "./sums";
import type { Traced } from "./outcome";
import type { MoneyRange } from "../values";

export interface ExposureLine {
  key: string;
  name: string;
  kind: MoneyLine["kind"];
  per: MoneyLine["per"];
  amount: MoneyRange;
  probabilityPercent: number | null;
  /** Probability × amount; null where nobody gives the probability as a number, and for yearly losses. */
  expected: MoneyRange | null;
}

export interface Exposure {
  lines: ExposureLine[];
  /** One incident of each kind and one year of loss. */
  oneOfEach: Traced<MoneyRange>;
  /** Over the incidents whose probability somebody gives, so the least there is. */
  incidents: ExpectedLosses;
  /** What is lost every year. */
  annualLoss: Traced<MoneyRange>;
}

/** R17: what may be lost, and what is lost every year; of one option where it is named. */
export function assessExposure(project: Project, optionKey: string | null = null): Exposure {
  const lines = linesOf(project, ["incident-cost", "annual-loss"], optionKey);
  const incidents = lines.filter(({ kind }) => kind === "incident-cost");
  const losses = lines.filter(({ kind }) => kind === "annual-loss");
  return {
    lines: lines.map(toLine),
    oneOfEach: addUpExposure(project, optionKey),
    incidents: sumExpectedLosses(incidents.map(priced)),
    annualLoss: addUp("exposure", losses.map(lineInput)),
  };
}

function toLine(line: MoneyLine): ExposureLine {
  const { key, name, kind, per, amount, probabilityPercent } = line;
  const expected = kind === "incident-cost" ? expectedLoss(priced(line)) : null;
  return {
    key,
    name,
    kind,
    per,
    amount,
    probabilityPercent,
    expected: expected?.kind === "computed" ? expected.loss : null,
  };
}

function priced({ probabilityPercent, amount }: MoneyLine) {
  return { probabilityPercent, loss: amount };
}

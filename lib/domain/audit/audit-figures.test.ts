import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import {
  PHASES,
  TASKS,
  about,
  compareStated as compare,
  hours,
  line,
  money,
  said,
  weeks,
} from "@/lib/testing/stated-figures";
import type { Option, StatedFigure } from "../project";
import { auditFigures } from "./audit-figures";
import type { FigureValue } from "./figure";

type Stated = Partial<StatedFigure>;

const shown = (value: FigureValue | undefined) =>
  value && (value.text ?? `${value.low}–${value.high} ${value.unit}`);

interface FigureCase {
  says: string;
  figure: Stated;
  parts: ProjectParts;
  computed: string;
}

const option = (row: Partial<Option>): Partial<Option> => ({ key: "2", ...row });

const CASES: FigureCase[] = [
  {
    says: "the effort of the whole is that of its tasks",
    figure: said("effort.total", "hours", 3.3, 4.6),
    parts: { tasks: TASKS },
    computed: "3.3–4.6 hours",
  },
  {
    says: "the effort of the whole is that of its phases where no task is estimated",
    figure: said("effort.total", "weeks", 16),
    parts: { tasks: [{}], phases: PHASES },
    computed: "16–16 weeks",
  },
  {
    says: "the effort of a phase is that of its tasks",
    figure: about("1", said("effort.phase", "hours", 0.3, 0.6)),
    parts: { tasks: TASKS, phases: PHASES },
    computed: "0.3–0.6 hours",
  },
  {
    says: "the effort of a phase is its own where no task of it is estimated",
    figure: about("0.5", said("effort.phase", "weeks", 6)),
    parts: { tasks: TASKS, phases: PHASES },
    computed: "6–6 weeks",
  },
  {
    says: "the effort of a task is its own",
    figure: about("a", said("effort.task", "hours", 3, 4)),
    parts: { tasks: TASKS },
    computed: "3–4 hours",
  },
  {
    says: "the effort of a blocker is its own",
    figure: about("B", said("effort.blocker", "weeks", 2)),
    parts: { blockers: [{ key: "B", estimate: weeks(2) }] },
    computed: "2–2 weeks",
  },
  {
    says: "the time of the whole is that of its phases, one after the other",
    figure: said("timeline.total", "weeks", 16),
    parts: { phases: PHASES },
    computed: "16–16 weeks",
  },
  {
    says: "the time of an option is that of its phases",
    figure: about("2", said("timeline.option", "weeks", 8)),
    parts: { phases: PHASES, options: [option({ phaseKeys: ["0.5", "0"] })] },
    computed: "8–8 weeks",
  },
  {
    says: "whatever its words say",
    figure: about("2", said("timeline.option", "weeks", 4, 6)),
    parts: {
      phases: PHASES,
      options: [option({ deliverable: "Phases 0 to 0.5", weeks: { low: 4, high: 6 } })],
    },
    computed: "4–6 weeks",
  },
  {
    says: "the time of an option without phases is its own",
    figure: about("2", said("timeline.option", "weeks", 4, 6)),
    parts: { phases: PHASES, options: [option({ weeks: { low: 4, high: 6 } })] },
    computed: "4–6 weeks",
  },
  {
    says: "the investment is its lines with their contingency, and no other lines",
    figure: said("investment.total", "money", 384, 390),
    parts: {
      moneyLines: [
        line("investment", 320, 326),
        { kind: "contingency", amount: money(64) },
        line("annual-return", 1000),
        { kind: "incident-cost", amount: money(1000) },
      ],
    },
    computed: "384–390 money",
  },
  {
    says: "the investment of an option is its own lines",
    figure: about("2", said("investment.total", "money", 20)),
    parts: {
      options: [option({})],
      moneyLines: [
        { ...line("investment", 20), optionKey: "2" },
        { ...line("investment", 500), optionKey: "1" },
      ],
    },
    computed: "20–20 money",
  },
  {
    says: "the cost of all phases adds up",
    figure: said("investment.phases", "money", 160, 270),
    parts: { phases: PHASES },
    computed: "160–270 money",
  },
  {
    says: "the cost of a phase is its own",
    figure: about("0", said("phase.cost", "money", 100, 200)),
    parts: { phases: PHASES },
    computed: "100–200 money",
  },
  {
    says: "the cost of an option is its own",
    figure: about("2", said("option.cost", "money", 300)),
    parts: { options: [option({ cost: money(300) })] },
    computed: "300–300 money",
  },
  {
    says: "the exposure is one incident of each kind and one year of loss",
    figure: said("exposure.total", "money", 375, 1650),
    parts: {
      moneyLines: [
        { kind: "incident-cost", amount: money(175, 650), optionKey: "1" },
        { kind: "annual-loss", amount: money(200, 1000), optionKey: "1" },
        line("investment", 5000),
      ],
    },
    computed: "375–1650 money",
  },
  {
    says: "the annual return is its lines",
    figure: said("annual-return.total", "money", 280),
    parts: { moneyLines: [line("annual-return", 200), line("annual-return", 80)] },
    computed: "280–280 money",
  },
  {
    says: "the payback is the investment over the return, soonest and latest",
    figure: said("payback.years", "years", 1, 4),
    parts: { moneyLines: [line("investment", 100, 200), line("annual-return", 50, 100)] },
    computed: "1–4 years",
  },
  {
    says: "the return on investment in percent is what three years gain beyond it",
    figure: said("roi.ratio", "percent", -25, 200),
    parts: { moneyLines: [line("investment", 100, 200), line("annual-return", 50, 100)] },
    computed: "-25–200 percent",
  },
  {
    says: "the return on investment as a ratio is what three years gain for each unit of it",
    figure: said("roi.ratio", "ratio", 0.75, 3),
    parts: { moneyLines: [line("investment", 100, 200), line("annual-return", 50, 100)] },
    computed: "0.75–3 ratio",
  },
  {
    says: "a tally is the newest of its severity",
    figure: about("P1", said("tally.count", "count", 25)),
    parts: {
      tallies: [
        { severity: "P0", count: 15 },
        { severity: "P1", count: 25, asOfOn: "2026-03-02" },
        { severity: "P1", count: 30, asOfOn: "2026-03-01" },
      ],
    },
    computed: "25–25 count",
  },
  {
    says: "a target is the metric's",
    figure: about("m", said("metric.target", "percent", 80)),
    parts: { metrics: [{ key: "m", target: 80, unit: "%" }] },
    computed: "80–80 percent",
  },
  {
    says: "a target between two figures has both",
    figure: about("m", said("metric.target", "hours", 2, 4)),
    parts: { metrics: [{ key: "m", comparator: "between", target: 2, targetHigh: 4 }] },
    computed: "2–4 hours",
  },
  {
    says: "a target of so many of so many is the first",
    figure: about("m", said("metric.target", "count", 3)),
    parts: { metrics: [{ key: "m", target: 3, targetHigh: 5 }] },
    computed: "3–3 count",
  },
  {
    says: "a target in words is compared as words",
    figure: about("m", { computes: "metric.target", unit: "text", text: " Full " }),
    parts: { metrics: [{ key: "m", comparator: "is", targetText: "full" }] },
    computed: "full",
  },
  {
    says: "a target with its unit is compared as words where it is stated so",
    figure: about("m", { computes: "metric.target", unit: "text", text: "5 s" }),
    parts: { metrics: [{ key: "m", target: 5, unit: "s" }] },
    computed: "5 s",
  },
  {
    says: "a stated percentage is that of its component",
    figure: about("c", said("component.stated", "percent", 70)),
    parts: { components: [{ key: "c", statedPercent: 70 }] },
    computed: "70–70 percent",
  },
  {
    says: "readiness is the mean of what the components state, rounded as it is stated",
    figure: said("readiness.overall", "percent", 29),
    parts: { components: [{ statedPercent: 30 }, { statedPercent: 28, weight: 3 }] },
    computed: "28.5–28.5 percent",
  },
  {
    says: "readiness out of ten is a tenth of that",
    figure: said("readiness.overall", "score", 2.9),
    parts: { components: [{ statedPercent: 29 }, { statedPercent: 28 }] },
    computed: "2.85–2.85 score",
  },
  {
    says: "readiness is what is verified where a component states nothing",
    figure: said("readiness.overall", "percent", 0),
    parts: {
      components: [{ key: "c", statedPercent: 80 }, { key: "d" }],
      items: [{ componentKey: "d" }],
    },
    computed: "0–0 percent",
  },
];

describe("what a stated figure is compared with", () => {
  it.each(CASES)("$says", ({ figure, parts, computed }) => {
    const comparison = compare(figure, parts);
    expect(shown(comparison.computed?.value)).toBe(computed);
    expect(comparison.outcome).toBe("equal");
  });

  it.each(CASES)("differs when another figure is stated: $says", ({ figure, parts }) => {
    const other = figure.low == null ? { text: "else" } : { low: figure.low + 7, high: 999 };
    expect(compare({ ...figure, ...other }, parts)).toMatchObject({
      outcome: "differs",
      reason: null,
    });
  });

  it("has the rows it was computed from, each with what it adds", () => {
    const figure = said("effort.total", "hours", 28, 38);
    const tasks = [{ key: "a", title: "Repair", estimate: hours(3, 4) }];
    expect(compare(figure, { tasks }).computed).toMatchObject({
      basis: "task estimates",
      inputs: [{ kind: "task", key: "a", name: "Repair", value: { low: 3, high: 4 } }],
      missing: [],
    });
  });

  it("is left out where a figure names none", () => {
    expect(
      auditFigures(buildProject({ statedFigures: [{ computes: null, low: 1 }] }), NOW),
    ).toEqual([]);
  });

  it("carries what somebody said of the difference", () => {
    const explanation = { text: "Overlap", by: "Ana", at: NOW };
    const figure = { ...said("timeline.total", "weeks", 20), explanation };
    expect(compare(figure, { phases: PHASES })).toMatchObject({ outcome: "differs", explanation });
  });
});

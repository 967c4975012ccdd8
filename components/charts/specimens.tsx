import type { ReactNode } from "react";
import { CriteriaTicks } from "./criteria-ticks";
import { DifferenceMark } from "./difference-mark";
import { EvidenceChain } from "./evidence-chain";
import { FlagNote } from "./flag-note";
import { GATE_SHAPES, GateGlyph } from "./gate-glyph";
import { MaturityBar } from "./maturity-bar";
import { MoneyRange } from "./money-range";
import { OpenArithmetic } from "./open-arithmetic";
import { OpenDifference } from "./open-difference";
import { RangePlot } from "./range-plot";
import { RealityGap } from "./reality-gap";
import { Sparkline } from "./sparkline";
import { GLYPH_STATES, StateGlyph } from "./state-glyph";
import { StateWord } from "./state-word";
import { Swatch } from "./swatch";
import { TriggerRow } from "./trigger-row";
import { PLATE_VERDICTS } from "./verdict-glyph";
import { VerdictPlate } from "./verdict-plate";
import { VerdictWord } from "./verdict-word";
import { XyPlot } from "./xy-plot";

export interface Specimen {
  name: string;
  element: ReactNode;
}

/** Every instrument in every state, for the gallery and the tests that walk it. */
export const CHART_SPECIMENS: readonly Specimen[] = [
  ...GLYPH_STATES.map((state) => ({
    name: `State glyph, ${state}`,
    element: (
      <span className="flex flex-wrap items-center gap-4">
        <StateGlyph state={state} size={36} />
        <StateGlyph state={state} size={28} />
        <StateGlyph state={state} size={20} />
        <StateGlyph state={state} />
        <StateGlyph state={state} size={12} />
        <StateWord state={state} />
      </span>
    ),
  })),
  {
    name: "State word, called otherwise",
    element: <StateWord state="refuted">not met</StateWord>,
  },
  {
    name: "State word, only said",
    element: (
      <StateWord state="blocked" quiet>
        blocked
      </StateWord>
    ),
  },
  { name: "Flag", element: <FlagNote>never seen failing</FlagNote> },
  {
    name: "Maturity bar, verified, claimed and stated",
    element: <MaturityBar verified={25} claimed={50} stated={70} target={80} />,
  },
  {
    name: "Maturity bar, stated only",
    element: <MaturityBar verified={0} claimed={0} stated={50} target={80} />,
  },
  {
    name: "Maturity bar, claimed only",
    element: <MaturityBar verified={0} claimed={32} target={80} />,
  },
  {
    name: "Maturity bar, hard stop failed",
    element: <MaturityBar verified={10} claimed={18} stated={40} target={80} cap={10} />,
  },
  {
    name: "Maturity bar, target met",
    element: <MaturityBar verified={84} claimed={84} target={80} />,
  },
  { name: "Maturity bar, complete", element: <MaturityBar verified={100} claimed={100} /> },
  { name: "Maturity bar, empty", element: <MaturityBar verified={null} claimed={null} /> },
  {
    name: "Maturity bar, key",
    element: (
      <span className="flex flex-wrap gap-4 text-2xs text-ink-3">
        <Swatch texture="verified">verified</Swatch>
        <Swatch texture="claimed">claimed</Swatch>
        <Swatch texture="stated">stated</Swatch>
        <Swatch texture="target">target 80 %</Swatch>
      </span>
    ),
  },
  ...PLATE_VERDICTS.map((verdict) => ({
    name: `Verdict plate, ${verdict}`,
    element: <VerdictPlate verdict={verdict} size="small" />,
  })),
  { name: "Verdict plate, biggest", element: <VerdictPlate verdict="NO-GO" /> },
  ...PLATE_VERDICTS.map((verdict) => ({
    name: `Verdict word, ${verdict}`,
    element: <VerdictWord verdict={verdict} />,
  })),
  ...GATE_SHAPES.map((state) => ({
    name: `Gate, ${state}`,
    element: (
      <span className="flex flex-wrap items-center gap-5">
        <GateGlyph state={state} size="large" />
        <GateGlyph state={state} />
        <GateGlyph state={state} size="small" />
      </span>
    ),
  })),
  {
    name: "Criteria ticks, in the order of proof",
    element: (
      <CriteriaTicks
        label="gate 0"
        states={["to do", "verified", "claimed", "verified", "refuted", "to do"]}
      />
    ),
  },
  { name: "Criteria ticks, every state", element: <CriteriaTicks states={GLYPH_STATES} /> },
  {
    name: "Criteria ticks, too many",
    element: (
      <CriteriaTicks
        states={Array.from({ length: 25 }, (_, index) => (index < 3 ? "verified" : "to do"))}
      />
    ),
  },
  {
    name: "Trigger, time left",
    element: (
      <TriggerRow
        trigger={{ state: "counting", shareLeft: 0.72 }}
        countdown={{ value: "10", unit: "days" }}
        condition="No provider key"
        lead="if it fires"
        consequence="go on with one provider"
        effect="more than a third of the time is left"
      />
    ),
  },
  {
    name: "Trigger, nearly due",
    element: (
      <TriggerRow
        trigger={{ state: "counting", shareLeft: 0.3 }}
        countdown={{ value: "31", unit: "h" }}
        condition="Team below 3 FTE"
        detail="due Fri 5 Dec, CTO"
        lead="if it fires"
        consequence="extend to 30 weeks"
        effect="launch 26 Jun 2026 instead of 29 May"
      />
    ),
  },
  {
    name: "Trigger, fired",
    element: (
      <TriggerRow
        trigger={{ state: "fired" }}
        countdown={null}
        condition="System crashes on common errors"
        lead="since 19 Aug"
        consequence="stop"
        effect="105 days ago"
      />
    ),
  },
  {
    name: "Trigger, cleared",
    element: (
      <TriggerRow
        trigger={{ state: "cleared" }}
        countdown={null}
        condition="Budget rejected"
        lead="on 4 Dec"
        consequence="no effect"
        effect="approval recorded by the CFO"
      />
    ),
  },
  {
    name: "Money range",
    element: (
      <span className="text-lg font-medium">
        <MoneyRange text={"$225–375\u2009K"} likely="300" />
      </span>
    ),
  },
  {
    name: "Range plot",
    element: <RangePlot low={450} likely={1125} high={1800} max={2000} label="450 to 1,800" />,
  },
  {
    name: "Difference, open",
    element: (
      <span className="text-lg font-medium">
        18
        <DifferenceMark />
        20 weeks
      </span>
    ),
  },
  {
    name: "Difference, explained",
    element: (
      <span className="text-lg font-medium">
        18
        <DifferenceMark explained />
        20 weeks
      </span>
    ),
  },
  {
    name: "Difference, opens its sources",
    element: (
      <span>
        35 %
        <OpenDifference
          of="maturity"
          sides={[
            { whose: "The bars", value: "29.4 %", from: "mean of 8 components" },
            { whose: "Stated", value: "35 %", from: "Executive summary, MVP" },
          ]}
          explained={null}
        />
        29.4 %
      </span>
    ),
  },
  {
    name: "Figure that opens to its arithmetic",
    element: (
      <p className="relative">
        <OpenArithmetic
          name="Payback"
          lines={[
            { name: "Investment", value: "$384,000" },
            { name: "÷ return a year", value: "$280,000" },
          ]}
          result={{ name: "Payback", value: "1.37 years" }}
          note="Undated: from when returns begin."
        />
      </p>
    ),
  },
  {
    name: "Lines over two axes",
    element: (
      <XyPlot
        model={{
          label: "Two lines, of which the heavy one is the lower",
          x: {
            title: "cost of one failure, $ K",
            ticks: [0, 1].map((at) => ({ at, text: String(500 * at) })),
          },
          y: { title: "$ K", ticks: [0, 0.5, 1].map((at) => ({ at, text: String(100 * at) })) },
          bands: [
            { from: 0.5, to: 1, texture: "sunk", label: "what is said" },
            { from: 0.3, to: 0.4, texture: "hatch", label: null },
          ],
          area: [],
          lines: [
            {
              id: "a",
              weight: "thin",
              points: [
                { x: 0, y: 0.1 },
                { x: 1, y: 0.9 },
              ],
            },
            {
              id: "b",
              weight: "heavy",
              points: [
                { x: 0, y: 0.3 },
                { x: 1, y: 0.5 },
              ],
            },
          ],
          marks: [{ x: 1 / 3, y: 11 / 30 }],
          labels: [
            { id: "a", side: "right", at: 0.9, short: "1", text: "1 the one", strong: false },
            { id: "b", side: "right", at: 0.5, short: "2", text: "2 the other", strong: true },
            { id: "c", side: "top", at: 0.35, short: "150–200", text: "150–200", strong: true },
          ],
        }}
      />
    ),
  },
  { name: "Reality gap", element: <RealityGap verified={12} claimed={32} stated={45} /> },
  { name: "Reality gap, small", element: <RealityGap verified={5} claimed={8} stated={35} /> },
  { name: "Reality gap, nothing verified", element: <RealityGap verified={0} claimed={29} /> },
  { name: "Reality gap, nothing at all", element: <RealityGap verified={0} claimed={0} /> },
  { name: "Reality gap, none", element: <RealityGap verified={60} claimed={60} /> },
  { name: "Reality gap, at the end", element: <RealityGap verified={99} claimed={100} /> },
  {
    name: "Trend, with target and a missing sample",
    element: (
      <Sparkline
        points={[10, 14, null, 22, 26, 26]}
        targets={[50]}
        width={120}
        height={28}
        label="from 10 to 26, target 50"
      />
    ),
  },
  { name: "Trend, flat", element: <Sparkline points={[2, 2, 2, 2]} label="2 throughout" /> },
  {
    name: "Trend, one sample",
    element: <Sparkline points={[89]} targets={[80]} label="89 once" />,
  },
  {
    name: "Trend, only said, wanted in a range",
    element: <Sparkline points={[9, 7]} targets={[4, 6]} hollow label="from 9 to 7" />,
  },
  {
    name: "Trend, a sample alone",
    element: <Sparkline points={[4, null, 6, null, 5]} label="from 4 to 5" />,
  },
  { name: "Trend, never sampled", element: <Sparkline points={[]} label="never" /> },
  {
    name: "Claim to evidence, holds",
    element: (
      <EvidenceChain
        claim={{ state: "claimed", title: "Protocol imports work", note: "claimed 1 Dec" }}
        checks={[
          {
            check: "import vibe_core.protocols",
            link: "holds",
            evidence: { state: "verified", title: "exit 0", note: "CI 1412, 3 h ago" },
          },
        ]}
      />
    ),
  },
  {
    name: "Claim to evidence, broken",
    element: (
      <EvidenceChain
        claim={{ state: "claimed", title: "Tests collect", note: "claimed 1 Dec" }}
        checks={[
          {
            check: "pytest --collect-only",
            link: "broken",
            evidence: { state: "refuted", title: "exit 3", note: "CI 1409, 17 h ago" },
          },
        ]}
      />
    ),
  },
  {
    name: "Claim to evidence, stale",
    element: (
      <EvidenceChain
        claim={{ state: "claimed", title: "Test coverage 89 %", note: "claimed 11 Oct" }}
        checks={[
          {
            check: "coverage report",
            link: "stale",
            evidence: { state: "stale", title: "exit 0", note: "16 days old, fresh for 14" },
          },
        ]}
      />
    ),
  },
  {
    name: "Claim to evidence, none",
    element: (
      <EvidenceChain
        claim={{ state: "claimed", title: "Gateway is the default", note: "claimed 1 Dec" }}
        checks={[]}
      />
    ),
  },
];

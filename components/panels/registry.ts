import type { ReactNode } from "react";
import { blockerFormFixtures } from "./blocker-form/fixtures";
import { BlockerFormView } from "./blocker-form/view";
import { BlockerDetails } from "./blocker-register/details";
import { blockerFixtures, blockerRegisterFixtures } from "./blocker-register/fixtures";
import { BlockerRegisterView } from "./blocker-register/view";
import { archiveFixtures } from "./archive/fixtures";
import { ArchiveView } from "./archive/view";
import { archiveRowFixtures } from "./archive-row/fixtures";
import { ArchiveRowView } from "./archive-row/view";
import { assessRiskFixtures } from "./assess-risk/fixtures";
import { AssessRiskView } from "./assess-risk/view";
import { blockersFixtures } from "./blockers/fixtures";
import { BlockersView } from "./blockers/view";
import type { PanelId, PanelModels } from "./contract";
import { calibrationFixtures } from "./calibration/fixtures";
import { CalibrationView } from "./calibration/view";
import { checkFormFixtures } from "./check-form/fixtures";
import { CheckFormView } from "./check-form/view";
import { checksFixtures } from "./checks/fixtures";
import { ChecksView } from "./checks/view";
import { claimsFixtures } from "./claims/fixtures";
import { ClaimsView } from "./claims/view";
import { criterionForetoldFixtures, criterionFormFixtures } from "./criterion-form/fixtures";
import { CriterionForetoldView } from "./criterion-form/foretold-view";
import { CriterionFormView } from "./criterion-form/view";
import { decisionFormFixtures } from "./decision-form/fixtures";
import { DecisionFormView } from "./decision-form/view";
import { evidenceFixtures } from "./evidence/fixtures";
import { EvidenceView } from "./evidence/view";
import { waiversFixtures } from "./waivers/fixtures";
import { WaiversView } from "./waivers/view";
import { figureFormFixtures } from "./figure-form/fixtures";
import { FigureFormView } from "./figure-form/view";
import { findingsFixtures } from "./findings/fixtures";
import { FindingsView } from "./findings/view";
import { gateFixtures } from "./gate/fixtures";
import { GateView } from "./gate/view";
import { goNoGoFixtures } from "./go-no-go/fixtures";
import { GoNoGoView } from "./go-no-go/view";
import { headlineFixtures } from "./headline/fixtures";
import { HeadlineView } from "./headline/view";
import { inboxFixtures } from "./inbox/fixtures";
import { InboxView } from "./inbox/view";
import { itemFixtures } from "./item/fixtures";
import { ItemView } from "./item/view";
import { mappingRuleFixtures, mappingRulesFixtures } from "./mapping-rules/fixtures";
import { RuleView } from "./mapping-rules/rule-view";
import { MappingRulesView } from "./mapping-rules/view";
import { maturityFixtures } from "./maturity/fixtures";
import { MaturityView } from "./maturity/view";
import { metricLogFixtures, metricRegisterFixtures } from "./metric-register/fixtures";
import { MetricLogView } from "./metric-register/log-view";
import { MetricRegisterView } from "./metric-register/view";
import { metricsFixtures } from "./metrics/fixtures";
import { MetricsView } from "./metrics/view";
import { milestoneFormFixtures } from "./milestone-form/fixtures";
import { MilestoneFormView } from "./milestone-form/view";
import { newProjectFixtures } from "./new-project/fixtures";
import { NewProjectView } from "./new-project/view";
import { nextActionsFixtures } from "./next-actions/fixtures";
import { NextActionsView } from "./next-actions/view";
import { planFixtures, planRowFixtures } from "./plan/fixtures";
import { PlanRowView } from "./plan/row-view";
import { PlanView } from "./plan/view";
import { planFormFixtures } from "./plan-form/fixtures";
import { PlanFormView } from "./plan-form/view";
import { portfolioFixtures } from "./portfolio/fixtures";
import { PortfolioView } from "./portfolio/view";
import { projectFactsFixtures } from "./project-facts/fixtures";
import { ProjectFactsView } from "./project-facts/view";
import { proveItFixtures } from "./prove-it/fixtures";
import { ProveItView } from "./prove-it/view";
import { recordEvidenceFixtures } from "./record-evidence/fixtures";
import { RecordEvidenceView } from "./record-evidence/view";
import { risksFixtures } from "./risks/fixtures";
import { RisksView } from "./risks/view";
import { runFixtures, runsFixtures } from "./runs/fixtures";
import { RunInside } from "./words/run-inside";
import { RunsView } from "./runs/view";
import { timelineFixtures } from "./timeline/fixtures";
import { TimelineView } from "./timeline/view";
import { timelineEditFixtures } from "./timeline-edit/fixtures";
import { TimelineEditView } from "./timeline-edit/view";
import { calendarAddressFixtures } from "./calendar-address/fixtures";
import { CalendarAddressView } from "./calendar-address/view";
import { exportFixtures } from "./export/fixtures";
import { ExportView } from "./export/view";
import { calendarFixtures } from "./calendar/fixtures";
import { CalendarView } from "./calendar/view";
import { economicsFixtures } from "./economics/fixtures";
import { EconomicsView } from "./economics/view";
import { expectedCostFixtures } from "./expected-cost/fixtures";
import { ExpectedCostView } from "./expected-cost/view";
import { exposureFixtures } from "./exposure/fixtures";
import { ExposureView } from "./exposure/view";
import { investmentFixtures } from "./investment/fixtures";
import { InvestmentView } from "./investment/view";
import { moneyLineFixtures } from "./money-line/fixtures";
import { MoneyLineView } from "./money-line/view";
import { moneyTermsFixtures } from "./money-terms/fixtures";
import { MoneyTermsView } from "./money-terms/view";
import { optionFormFixtures } from "./option-form/fixtures";
import { OptionFormView } from "./option-form/view";
import { optionsFixtures } from "./options/fixtures";
import { OptionsView } from "./options/view";
import { returnsFixtures } from "./returns/fixtures";
import { ReturnsView } from "./returns/view";
import { budgetFixtures } from "./budget/fixtures";
import { BudgetView } from "./budget/view";
import { whatIfFixtures } from "./what-if/fixtures";
import { WhatIfView } from "./what-if/view";
import { caseFixtures } from "./case/fixtures";
import { CaseView } from "./case/view";
import { tokensFixtures } from "./tokens/fixtures";
import { TokensView } from "./tokens/view";
import { comparisonFixtures } from "./comparison/fixtures";
import { ComparisonView } from "./comparison/view";
import { minutesFixtures } from "./minutes/fixtures";
import { MinutesView } from "./minutes/view";
import { reviewsFixtures } from "./reviews/fixtures";
import { ReviewsView } from "./reviews/view";
import { snapshotsFixtures } from "./snapshots/fixtures";
import { SnapshotsView } from "./snapshots/view";
import { trailFixtures } from "./trail/fixtures";
import { TrailView } from "./trail/view";
import { trayFixtures } from "./tray/fixtures";
import { TrayView } from "./tray/view";
import { webhooksFixtures } from "./webhooks/fixtures";
import { WebhooksView } from "./webhooks/view";
import { reviewFixtures } from "./review/fixtures";
import { ReviewSpecimen } from "./review/specimen";
import { unlocksFixtures } from "./unlocks/fixtures";
import { UnlocksView } from "./unlocks/view";
import { waiverFixtures } from "./waiver/fixtures";
import { WaiverView } from "./waiver/view";

interface PanelEntry<Model> {
  view: (props: { model: Model }) => ReactNode;
  /** Named states of the panel, for the gallery and for every test that loops over panels. */
  fixtures: Record<string, Model>;
}

/** How each panel looks in each of its states: the other half of what registers a panel. */
export const PANELS: { [Id in PanelId]: PanelEntry<PanelModels[Id]> } = {
  headline: { view: HeadlineView, fixtures: headlineFixtures },
  maturity: { view: MaturityView, fixtures: maturityFixtures },
  gate: { view: GateView, fixtures: gateFixtures },
  blockers: { view: BlockersView, fixtures: blockersFixtures },
  "blocker-register": { view: BlockerRegisterView, fixtures: blockerRegisterFixtures },
  blocker: { view: BlockerDetails, fixtures: blockerFixtures },
  "blocker-form": { view: BlockerFormView, fixtures: blockerFormFixtures },
  metrics: { view: MetricsView, fixtures: metricsFixtures },
  "metric-register": { view: MetricRegisterView, fixtures: metricRegisterFixtures },
  "metric-log": { view: MetricLogView, fixtures: metricLogFixtures },
  "next-actions": { view: NextActionsView, fixtures: nextActionsFixtures },
  plan: { view: PlanView, fixtures: planFixtures },
  "plan-row": { view: PlanRowView, fixtures: planRowFixtures },
  "plan-form": { view: PlanFormView, fixtures: planFormFixtures },
  "archive-row": { view: ArchiveRowView, fixtures: archiveRowFixtures },
  item: { view: ItemView, fixtures: itemFixtures },
  archive: { view: ArchiveView, fixtures: archiveFixtures },
  timeline: { view: TimelineView, fixtures: timelineFixtures },
  "timeline-edit": { view: TimelineEditView, fixtures: timelineEditFixtures },
  "milestone-form": { view: MilestoneFormView, fixtures: milestoneFormFixtures },
  calendar: { view: CalendarView, fixtures: calendarFixtures },
  findings: { view: FindingsView, fixtures: findingsFixtures },
  "figure-form": { view: FigureFormView, fixtures: figureFormFixtures },
  unlocks: { view: UnlocksView, fixtures: unlocksFixtures },
  "record-evidence": { view: RecordEvidenceView, fixtures: recordEvidenceFixtures },
  risks: { view: RisksView, fixtures: risksFixtures },
  "assess-risk": { view: AssessRiskView, fixtures: assessRiskFixtures },
  waiver: { view: WaiverView, fixtures: waiverFixtures },
  calibration: { view: CalibrationView, fixtures: calibrationFixtures },
  checks: { view: ChecksView, fixtures: checksFixtures },
  "check-form": { view: CheckFormView, fixtures: checkFormFixtures },
  "prove-it": { view: ProveItView, fixtures: proveItFixtures },
  runs: { view: RunsView, fixtures: runsFixtures },
  run: { view: RunInside, fixtures: runFixtures },
  claims: { view: ClaimsView, fixtures: claimsFixtures },
  trail: { view: TrailView, fixtures: trailFixtures },
  reviews: { view: ReviewsView, fixtures: reviewsFixtures },
  minutes: { view: MinutesView, fixtures: minutesFixtures },
  review: { view: ReviewSpecimen, fixtures: reviewFixtures },
  snapshots: { view: SnapshotsView, fixtures: snapshotsFixtures },
  comparison: { view: ComparisonView, fixtures: comparisonFixtures },
  tray: { view: TrayView, fixtures: trayFixtures },
  "mapping-rules": { view: MappingRulesView, fixtures: mappingRulesFixtures },
  "mapping-rule": { view: RuleView, fixtures: mappingRuleFixtures },
  evidence: { view: EvidenceView, fixtures: evidenceFixtures },
  waivers: { view: WaiversView, fixtures: waiversFixtures },
  "go-no-go": { view: GoNoGoView, fixtures: goNoGoFixtures },
  "criterion-form": { view: CriterionFormView, fixtures: criterionFormFixtures },
  "decision-form": { view: DecisionFormView, fixtures: decisionFormFixtures },
  "criterion-foretold": { view: CriterionForetoldView, fixtures: criterionForetoldFixtures },
  economics: { view: EconomicsView, fixtures: economicsFixtures },
  "expected-cost": { view: ExpectedCostView, fixtures: expectedCostFixtures },
  exposure: { view: ExposureView, fixtures: exposureFixtures },
  investment: { view: InvestmentView, fixtures: investmentFixtures },
  options: { view: OptionsView, fixtures: optionsFixtures },
  returns: { view: ReturnsView, fixtures: returnsFixtures },
  budget: { view: BudgetView, fixtures: budgetFixtures },
  "money-line": { view: MoneyLineView, fixtures: moneyLineFixtures },
  "money-terms": { view: MoneyTermsView, fixtures: moneyTermsFixtures },
  "option-form": { view: OptionFormView, fixtures: optionFormFixtures },
  "what-if": { view: WhatIfView, fixtures: whatIfFixtures },
  case: { view: CaseView, fixtures: caseFixtures },
  "project-facts": { view: ProjectFactsView, fixtures: projectFactsFixtures },
  inbox: { view: InboxView, fixtures: inboxFixtures },
  "calendar-address": { view: CalendarAddressView, fixtures: calendarAddressFixtures },
  export: { view: ExportView, fixtures: exportFixtures },
  tokens: { view: TokensView, fixtures: tokensFixtures },
  webhooks: { view: WebhooksView, fixtures: webhooksFixtures },
  portfolio: { view: PortfolioView, fixtures: portfolioFixtures },
  "new-project": { view: NewProjectView, fixtures: newProjectFixtures },
};

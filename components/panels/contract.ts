import type { BlockerFormModel } from "./blocker-form/contract";
import type { BlockerModel, BlockerRegisterModel } from "./blocker-register/contract";
import type { ArchiveModel } from "./archive/contract";
import type { ArchiveRowModel } from "./archive-row/contract";
import type { AssessRiskModel } from "./assess-risk/contract";
import type { BlockersModel } from "./blockers/contract";
import type { CalibrationModel } from "./calibration/contract";
import type { CheckFormModel } from "./check-form/contract";
import type { ChecksModel } from "./checks/contract";
import type { ClaimsModel } from "./claims/contract";
import type { ComparisonModel } from "./comparison/contract";
import type { CriterionForetoldModel, CriterionFormModel } from "./criterion-form/contract";
import type { DecisionFormModel } from "./decision-form/contract";
import type { EvidenceModel } from "./evidence/contract";
import type { WaiversModel } from "./waivers/contract";
import type { FigureFormModel } from "./figure-form/contract";
import type { FindingsModel } from "./findings/contract";
import type { GateModel } from "./gate/contract";
import type { GoNoGoModel } from "./go-no-go/contract";
import type { InboxModel } from "./inbox/contract";
import type { ItemModel } from "./item/contract";
import type { HeadlineModel } from "./headline/contract";
import type { MappingRuleModel, MappingRulesModel } from "./mapping-rules/contract";
import type { MaturityModel } from "./maturity/contract";
import type { MetricLogModel, MetricRegisterModel } from "./metric-register/contract";
import type { MetricsModel } from "./metrics/contract";
import type { MilestoneFormModel } from "./milestone-form/contract";
import type { NewProjectModel } from "./new-project/contract";
import type { NextActionsModel } from "./next-actions/contract";
import type { PlanModel, PlanRowModel } from "./plan/contract";
import type { PlanFormModel } from "./plan-form/contract";
import type { PortfolioModel } from "./portfolio/contract";
import type { ProjectFactsModel } from "./project-facts/contract";
import type { ProveItModel } from "./prove-it/contract";
import type { RecordEvidenceModel } from "./record-evidence/contract";
import type { MinutesModel } from "./minutes/contract";
import type { ReviewModel } from "./review/contract";
import type { ReviewsModel } from "./reviews/contract";
import type { RunModel, RunsModel } from "./runs/contract";
import type { RisksModel } from "./risks/contract";
import type { TimelineModel } from "./timeline/contract";
import type { TimelineEditModel } from "./timeline-edit/contract";
import type { CalendarModel } from "./calendar/contract";
import type { EconomicsModel } from "./economics/contract";
import type { ExpectedCostModel } from "./expected-cost/contract";
import type { ExposureModel } from "./exposure/contract";
import type { InvestmentModel } from "./investment/contract";
import type { MoneyLineModel } from "./money-line/contract";
import type { MoneyTermsModel } from "./money-terms/contract";
import type { OptionFormModel } from "./option-form/contract";
import type { OptionsModel } from "./options/contract";
import type { ReturnsModel } from "./returns/contract";
import type { BudgetModel } from "./budget/contract";
import type { WhatIfModel } from "./what-if/contract";
import type { CaseModel } from "./case/contract";
import type { SnapshotsModel } from "./snapshots/contract";
import type { TrailModel } from "./trail/contract";
import type { TrayModel } from "./tray/contract";
import type { UnlocksModel } from "./unlocks/contract";
import type { CalendarAddressModel } from "./calendar-address/contract";
import type { ExportModel } from "./export/contract";
import type { TokensModel } from "./tokens/contract";
import type { WaiverModel } from "./waiver/contract";
import type { WebhooksModel } from "./webhooks/contract";

/** What each panel draws. A panel's model is plain JSON: it travels to the browser and back. */
export interface ProjectPanelModels {
  headline: HeadlineModel;
  maturity: MaturityModel;
  gate: GateModel;
  blockers: BlockersModel;
  "blocker-register": BlockerRegisterModel;
  /** One of the register, which `of` names by its key. */
  blocker: BlockerModel;
  "blocker-form": BlockerFormModel;
  metrics: MetricsModel;
  "metric-register": MetricRegisterModel;
  /** The samples of one metric, which `of` names. */
  "metric-log": MetricLogModel;
  "next-actions": NextActionsModel;
  plan: PlanModel;
  /** One of the plan's rows, which `of` names. */
  "plan-row": PlanRowModel;
  /** One of its rows, or a new one, which `of` names. */
  "plan-form": PlanFormModel;
  /** What depends on one of its rows. */
  "archive-row": ArchiveRowModel;
  /** One row with all that is known of it, which `of` names. */
  item: ItemModel;
  archive: ArchiveModel;
  /** What can be taken out, and in which form. */
  export: ExportModel;
  timeline: TimelineModel;
  /** One of its rows, which `of` names. */
  "timeline-edit": TimelineEditModel;
  "milestone-form": MilestoneFormModel;
  calendar: CalendarModel;
  findings: FindingsModel;
  /** One of what is stated, or a new one, which `of` names. */
  "figure-form": FigureFormModel;
  unlocks: UnlocksModel;
  "record-evidence": RecordEvidenceModel;
  risks: RisksModel;
  "assess-risk": AssessRiskModel;
  waiver: WaiverModel;
  "decision-form": DecisionFormModel;
  calibration: CalibrationModel;
  checks: ChecksModel;
  /** One of them, or a new one of a row, which `of` names. */
  "check-form": CheckFormModel;
  /** How a pipeline proves a check or a row, which `of` names. */
  "prove-it": ProveItModel;
  /** Those that `of` asks for. */
  runs: RunsModel;
  /** One of them, which `of` names by its id. */
  run: RunModel;
  claims: ClaimsModel;
  /** What was changed, as `of` asks for it. */
  trail: TrailModel;
  snapshots: SnapshotsModel;
  /** The weekly review that is open, or what would be on its agenda now. */
  review: ReviewModel;
  reviews: ReviewsModel;
  /** Of one review, which `of` names by its key. */
  minutes: MinutesModel;
  /** Of two moments, which `of` names. */
  comparison: ComparisonModel;
  tray: TrayModel;
  "mapping-rules": MappingRulesModel;
  /** One of them, or a new one, which `of` names. */
  "mapping-rule": MappingRuleModel;
  evidence: EvidenceModel;
  waivers: WaiversModel;
  "go-no-go": GoNoGoModel;
  /** One of its lines, or a new one, which `of` names. */
  "criterion-form": CriterionFormModel;
  /** What one would do to the verdict, as `of` says it. */
  "criterion-foretold": CriterionForetoldModel;
  economics: EconomicsModel;
  "expected-cost": ExpectedCostModel;
  exposure: ExposureModel;
  investment: InvestmentModel;
  options: OptionsModel;
  returns: ReturnsModel;
  budget: BudgetModel;
  "money-line": MoneyLineModel;
  "money-terms": MoneyTermsModel;
  "option-form": OptionFormModel;
  "what-if": WhatIfModel;
  case: CaseModel;
  "project-facts": ProjectFactsModel;
}

export interface PortfolioPanelModels {
  portfolio: PortfolioModel;
  /** What whoever is signed in has to know of. */
  inbox: InboxModel;
  /** Under which address one's calendar reads dates. */
  "calendar-address": CalendarAddressModel;
  /** By which programs get in. */
  tokens: TokensModel;
  /** Which tools are told of what happens. */
  webhooks: WebhooksModel;
  "new-project": NewProjectModel;
}

export interface PanelModels extends ProjectPanelModels, PortfolioPanelModels {}

export type PanelId = keyof PanelModels;
export type ProjectPanelId = keyof ProjectPanelModels;
export type PortfolioPanelId = keyof PortfolioPanelModels;

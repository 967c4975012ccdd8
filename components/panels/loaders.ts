import "server-only";
import type { ProjectScope, Scope } from "@/lib/platform/viewer";
import { loadBlockerForm } from "./blocker-form/load";
import { loadBlocker, loadBlockerRegister } from "./blocker-register/load";
import { loadArchive } from "./archive/load";
import { loadArchiveRow } from "./archive-row/load";
import { loadAssessRisk } from "./assess-risk/load";
import { loadBlockers } from "./blockers/load";
import type {
  PortfolioPanelId,
  PortfolioPanelModels,
  ProjectPanelId,
  ProjectPanelModels,
} from "./contract";
import { loadCalibration } from "./calibration/load";
import { loadCheckForm } from "./check-form/load";
import { loadChecks } from "./checks/load";
import { loadClaims } from "./claims/load";
import { loadCriterionForetold, loadCriterionForm } from "./criterion-form/load";
import { loadEvidence } from "./evidence/load";
import { loadWaivers } from "./waivers/load";
import { loadFigureForm } from "./figure-form/load";
import { loadFindings } from "./findings/load";
import { loadGate } from "./gate/load";
import { loadGoNoGo } from "./go-no-go/load";
import { loadHeadline } from "./headline/load";
import { loadInbox } from "./inbox/load";
import { loadItem } from "./item/load";
import { loadMappingRule, loadMappingRules } from "./mapping-rules/load";
import { loadMaturity } from "./maturity/load";
import { loadMetricLog, loadMetricRegister } from "./metric-register/load";
import { loadMetrics } from "./metrics/load";
import { loadMilestoneForm } from "./milestone-form/load";
import { loadNewProject } from "./new-project/load";
import { loadNextActions } from "./next-actions/load";
import { loadPlan, loadPlanRow } from "./plan/load";
import { loadPlanForm } from "./plan-form/load";
import { loadPortfolio } from "./portfolio/load";
import { loadProjectFacts } from "./project-facts/load";
import { loadProveIt } from "./prove-it/load";
import { loadRecordEvidence } from "./record-evidence/load";
import { loadMinutes } from "./minutes/load";
import { loadReview } from "./review/load";
import { loadReviews } from "./reviews/load";
import { loadRun, loadRuns } from "./runs/load";
import { loadRisks } from "./risks/load";
import { loadTimeline } from "./timeline/load";
import { loadTimelineEdit } from "./timeline-edit/load";
import { loadCalendar } from "./calendar/load";
import { loadEconomics } from "./economics/load";
import { loadExpectedCost } from "./expected-cost/load";
import { loadExposure } from "./exposure/load";
import { loadInvestment } from "./investment/load";
import { loadMoneyLine } from "./money-line/load";
import { loadMoneyTerms } from "./money-terms/load";
import { loadOptionForm } from "./option-form/load";
import { loadOptions } from "./options/load";
import { loadReturns } from "./returns/load";
import { loadBudget } from "./budget/load";
import { loadWhatIf } from "./what-if/load";
import { loadCase } from "./case/load";
import { loadCalendarAddress } from "./calendar-address/load";
import { loadExport } from "./export/load";
import { loadTokens } from "./tokens/load";
import { loadComparison } from "./comparison/load";
import { loadSnapshots } from "./snapshots/load";
import { loadTrail } from "./trail/load";
import { loadTray } from "./tray/load";
import { loadUnlocks } from "./unlocks/load";
import { loadDecisionForm } from "./decision-form/load";
import { loadWaiver } from "./waiver/load";
import { loadWebhooks } from "./webhooks/load";

/** How the server fills each panel of a project, or the part that `of` names: half of what registers a panel. */
export const PROJECT_PANELS: {
  [Id in ProjectPanelId]: (
    scope: ProjectScope,
    of: string | null,
  ) => Promise<ProjectPanelModels[Id]>;
} = {
  headline: loadHeadline,
  maturity: loadMaturity,
  gate: loadGate,
  blockers: loadBlockers,
  "blocker-register": loadBlockerRegister,
  blocker: loadBlocker,
  "blocker-form": loadBlockerForm,
  metrics: loadMetrics,
  "metric-register": loadMetricRegister,
  "metric-log": loadMetricLog,
  "next-actions": loadNextActions,
  plan: loadPlan,
  "plan-row": loadPlanRow,
  "plan-form": loadPlanForm,
  "archive-row": loadArchiveRow,
  item: loadItem,
  archive: loadArchive,
  export: loadExport,
  timeline: loadTimeline,
  "timeline-edit": loadTimelineEdit,
  "milestone-form": loadMilestoneForm,
  calendar: loadCalendar,
  findings: loadFindings,
  "figure-form": loadFigureForm,
  unlocks: loadUnlocks,
  "record-evidence": loadRecordEvidence,
  risks: loadRisks,
  "assess-risk": loadAssessRisk,
  waiver: loadWaiver,
  calibration: loadCalibration,
  checks: loadChecks,
  "check-form": loadCheckForm,
  "prove-it": loadProveIt,
  runs: loadRuns,
  run: loadRun,
  claims: loadClaims,
  trail: loadTrail,
  snapshots: loadSnapshots,
  review: loadReview,
  reviews: loadReviews,
  minutes: loadMinutes,
  comparison: loadComparison,
  tray: loadTray,
  "mapping-rules": loadMappingRules,
  "mapping-rule": loadMappingRule,
  evidence: loadEvidence,
  waivers: loadWaivers,
  "go-no-go": loadGoNoGo,
  "criterion-form": loadCriterionForm,
  "decision-form": loadDecisionForm,
  "criterion-foretold": loadCriterionForetold,
  economics: loadEconomics,
  "expected-cost": loadExpectedCost,
  exposure: loadExposure,
  investment: loadInvestment,
  options: loadOptions,
  returns: loadReturns,
  budget: loadBudget,
  "money-line": loadMoneyLine,
  "money-terms": loadMoneyTerms,
  "option-form": loadOptionForm,
  "what-if": loadWhatIf,
  case: loadCase,
  "project-facts": loadProjectFacts,
};

export const PORTFOLIO_PANELS: {
  [Id in PortfolioPanelId]: (scope: Scope) => Promise<PortfolioPanelModels[Id]>;
} = {
  portfolio: loadPortfolio,
  inbox: loadInbox,
  "calendar-address": loadCalendarAddress,
  tokens: loadTokens,
  webhooks: loadWebhooks,
  "new-project": loadNewProject,
};

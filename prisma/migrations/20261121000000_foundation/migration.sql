-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "computedVerdict" TEXT,
    "recommendation" TEXT,
    "confidencePercent" INTEGER,
    "dueOn" DATE,
    "askedBy" TEXT,
    "outcome" TEXT,
    "reason" TEXT,
    "decidedByName" TEXT,
    "decidedByUserId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "fingerprint" JSONB,
    "supersededById" UUID,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionOption" (
    "decisionId" UUID NOT NULL,
    "optionId" UUID NOT NULL,

    CONSTRAINT "DecisionOption_pkey" PRIMARY KEY ("decisionId","optionId")
);

-- CreateTable
CREATE TABLE "Poll" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "decisionId" UUID NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PollVoice" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "pollId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "person" TEXT,
    "userId" UUID,
    "answer" TEXT,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "PollVoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "notes" TEXT,
    "snapshotId" UUID,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewAction" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reviewId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" DATE,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Option" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weeksLow" DECIMAL(7,2),
    "weeksHigh" DECIMAL(7,2),
    "costLowMinor" BIGINT,
    "costLikelyMinor" BIGINT,
    "costHighMinor" BIGINT,
    "incidentCostLowMinor" BIGINT,
    "incidentCostLikelyMinor" BIGINT,
    "incidentCostHighMinor" BIGINT,
    "risk" TEXT,
    "riskNote" TEXT,
    "probabilityPercent" INTEGER,
    "deliverable" TEXT,
    "deferredScope" TEXT,
    "impact" TEXT,
    "statedLabel" TEXT,
    "recommendedBy" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoneyLine" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "per" TEXT NOT NULL DEFAULT 'once',
    "lowMinor" BIGINT NOT NULL,
    "likelyMinor" BIGINT,
    "highMinor" BIGINT NOT NULL,
    "actualMinor" BIGINT,
    "probabilityPercent" INTEGER,
    "phaseId" UUID,
    "optionId" UUID,
    "note" TEXT,

    CONSTRAINT "MoneyLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "criteria" TEXT,
    "phaseKeys" TEXT[],
    "baselineOn" DATE,
    "actualOn" DATE,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectMember" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ProjectMember_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Component" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "hardStop" BOOLEAN NOT NULL DEFAULT false,
    "capPercent" INTEGER NOT NULL DEFAULT 10,
    "statedPercent" INTEGER,
    "note" TEXT,

    CONSTRAINT "Component_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT,
    "deliverables" TEXT[],
    "priority" TEXT,
    "estimateLow" DECIMAL(9,2),
    "estimateLikely" DECIMAL(9,2),
    "estimateHigh" DECIMAL(9,2),
    "estimateUnit" TEXT,
    "costLowMinor" BIGINT,
    "costLikelyMinor" BIGINT,
    "costHighMinor" BIGINT,
    "plannedStartOn" DATE,
    "plannedEndOn" DATE,
    "baselineStartOn" DATE,
    "baselineEndOn" DATE,
    "deferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "statedKey" TEXT,
    "position" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "group" TEXT,
    "phaseId" UUID,
    "componentId" UUID,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "hardStop" BOOLEAN NOT NULL DEFAULT false,
    "priority" TEXT,
    "status" TEXT NOT NULL DEFAULT 'to do',
    "estimateLow" DECIMAL(9,2),
    "estimateLikely" DECIMAL(9,2),
    "estimateHigh" DECIMAL(9,2),
    "estimateUnit" TEXT,
    "actualHours" DECIMAL(9,2),
    "owner" TEXT,
    "dueOn" DATE,
    "problem" TEXT,
    "steps" TEXT[],

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "group" TEXT,
    "text" TEXT NOT NULL,
    "phaseId" UUID,
    "componentId" UUID,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "hardStop" BOOLEAN NOT NULL DEFAULT false,
    "blocking" BOOLEAN NOT NULL DEFAULT true,
    "status" TEXT NOT NULL DEFAULT 'to do',
    "priority" TEXT,
    "owner" TEXT,
    "dueOn" DATE,
    "steps" TEXT[],
    "note" TEXT,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dependency" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "blockingKind" TEXT NOT NULL,
    "blockingTaskId" UUID,
    "blockingPhaseId" UUID,
    "blockingBlockerId" UUID,
    "blockingMissingKey" TEXT,
    "dependentKind" TEXT NOT NULL,
    "dependentTaskId" UUID,
    "dependentPhaseId" UUID,
    "dependentBlockerId" UUID,
    "dependentMissingKey" TEXT,
    "statedBy" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "Dependency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "owner" TEXT,
    "sponsor" TEXT,
    "startOn" DATE,
    "targetOn" DATE,
    "currency" CHAR(3) NOT NULL,
    "reviewCadenceDays" INTEGER NOT NULL DEFAULT 7,
    "hoursPerDay" DECIMAL(4,2) NOT NULL DEFAULT 8,
    "people" DECIMAL(6,2) NOT NULL DEFAULT 1,
    "freshnessDays" INTEGER NOT NULL DEFAULT 14,
    "readinessTargetPercent" INTEGER,
    "qualityStandard" TEXT,
    "membersOnly" BOOLEAN NOT NULL DEFAULT false,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statedOn" DATE,
    "author" TEXT,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QualityPillar" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,

    CONSTRAINT "QualityPillar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StakeholderImpact" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "stakeholder" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "optionId" UUID,
    "impact" TEXT NOT NULL,

    CONSTRAINT "StakeholderImpact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatedFigure" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "low" DECIMAL(18,4),
    "high" DECIMAL(18,4),
    "text" TEXT,
    "computes" TEXT,
    "subjectKey" TEXT,
    "sourceId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "explanation" TEXT,
    "explainedBy" TEXT,
    "explainedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StatedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blocker" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "claimedState" TEXT NOT NULL,
    "actualState" TEXT NOT NULL,
    "finding" TEXT,
    "risk" TEXT,
    "cause" TEXT,
    "impact" TEXT,
    "requiredActions" TEXT[],
    "estimateLow" DECIMAL(9,2),
    "estimateLikely" DECIMAL(9,2),
    "estimateHigh" DECIMAL(9,2),
    "estimateUnit" TEXT,
    "owner" TEXT,
    "resolvingTaskId" UUID,
    "resolvingPhaseId" UUID,
    "raisedOn" DATE NOT NULL,
    "resolvedOn" DATE,

    CONSTRAINT "Blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT,
    "probability" TEXT,
    "impact" TEXT,
    "impactNote" TEXT,
    "lossLowMinor" BIGINT,
    "lossLikelyMinor" BIGINT,
    "lossHighMinor" BIGINT,
    "mitigation" TEXT,
    "owner" TEXT,
    "reviewOn" DATE,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueTally" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "severity" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "meaning" TEXT NOT NULL,
    "asOfOn" DATE NOT NULL,

    CONSTRAINT "IssueTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "unit" TEXT,
    "comparator" TEXT NOT NULL,
    "target" DECIMAL(18,4),
    "targetHigh" DECIMAL(18,4),
    "targetText" TEXT,
    "baseline" DECIMAL(18,4),
    "cadenceDays" INTEGER,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "low" DECIMAL(18,4),
    "high" DECIMAL(18,4),
    "outOf" DECIMAL(18,4),
    "text" TEXT,
    "takenOn" DATE NOT NULL,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "proof" TEXT,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "dueOn" DATE,
    "owner" TEXT,
    "consequence" JSONB,
    "note" TEXT,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Check" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "blockerId" UUID,
    "criterionId" UUID,
    "kind" TEXT NOT NULL,
    "label" TEXT,
    "command" TEXT,
    "expected" TEXT,
    "freshnessDays" INTEGER,
    "seenRed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "blockerId" UUID,
    "criterionId" UUID,
    "checkId" UUID,
    "outcome" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "run" TEXT,
    "exitCode" INTEGER,
    "excerpt" TEXT,
    "commit" TEXT,
    "url" TEXT,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "sourceId" UUID,
    "section" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "blockerId" UUID,
    "criterionId" UUID,
    "statement" TEXT,
    "note" TEXT,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sourceId" UUID,
    "section" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimWithdrawal" (
    "claimId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "reason" TEXT,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimWithdrawal_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "criterionId" UUID,
    "reason" TEXT NOT NULL,
    "requestedByName" TEXT NOT NULL,
    "requestedByUserId" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedByName" TEXT,
    "approvedByUserId" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "expiresOn" DATE NOT NULL,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotApplicable" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "criterionId" UUID,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotApplicable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID,
    "actorUserId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "subjectKey" TEXT,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Decision_supersededById_key" ON "Decision"("supersededById");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_projectId_key_key" ON "Decision"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Poll_projectId_key_key" ON "Poll"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PollVoice_pollId_function_key" ON "PollVoice"("pollId", "function");

-- CreateIndex
CREATE UNIQUE INDEX "Review_snapshotId_key" ON "Review"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_projectId_key_key" ON "Review"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_projectId_key_key" ON "Snapshot"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Option_projectId_key_key" ON "Option"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "MoneyLine_projectId_key_key" ON "MoneyLine"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_key_key" ON "Milestone"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "ProjectMember_userId_idx" ON "ProjectMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Component_projectId_key_key" ON "Component"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_projectId_key_key" ON "Phase"("projectId", "key");

-- CreateIndex
CREATE INDEX "Task_phaseId_idx" ON "Task"("phaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_projectId_key_key" ON "Task"("projectId", "key");

-- CreateIndex
CREATE INDEX "ChecklistItem_phaseId_idx" ON "ChecklistItem"("phaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ChecklistItem_projectId_key_key" ON "ChecklistItem"("projectId", "key");

-- CreateIndex
CREATE INDEX "Dependency_projectId_idx" ON "Dependency"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_projectId_key_key" ON "SourceDocument"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "QualityPillar_projectId_key_key" ON "QualityPillar"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "StakeholderImpact_projectId_key_key" ON "StakeholderImpact"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "StatedFigure_projectId_key_key" ON "StatedFigure"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Blocker_projectId_key_key" ON "Blocker"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_projectId_key_key" ON "Risk"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "IssueTally_projectId_severity_asOfOn_key" ON "IssueTally"("projectId", "severity", "asOfOn");

-- CreateIndex
CREATE UNIQUE INDEX "Metric_projectId_key_key" ON "Metric"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_seq_key" ON "Sample"("seq");

-- CreateIndex
CREATE INDEX "Sample_metricId_takenOn_idx" ON "Sample"("metricId", "takenOn");

-- CreateIndex
CREATE INDEX "Sample_projectId_idx" ON "Sample"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_projectId_key_key" ON "Criterion"("projectId", "key");

-- CreateIndex
CREATE INDEX "Check_taskId_idx" ON "Check"("taskId");

-- CreateIndex
CREATE INDEX "Check_itemId_idx" ON "Check"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Check_projectId_key_key" ON "Check"("projectId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_seq_key" ON "Evidence"("seq");

-- CreateIndex
CREATE INDEX "Evidence_projectId_seq_idx" ON "Evidence"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_seq_key" ON "Claim"("seq");

-- CreateIndex
CREATE INDEX "Claim_projectId_seq_idx" ON "Claim"("projectId", "seq");

-- CreateIndex
CREATE INDEX "ClaimWithdrawal_projectId_idx" ON "ClaimWithdrawal"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Waiver_seq_key" ON "Waiver"("seq");

-- CreateIndex
CREATE INDEX "Waiver_projectId_idx" ON "Waiver"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "NotApplicable_taskId_key" ON "NotApplicable"("taskId");

-- CreateIndex
CREATE UNIQUE INDEX "NotApplicable_itemId_key" ON "NotApplicable"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "NotApplicable_criterionId_key" ON "NotApplicable"("criterionId");

-- CreateIndex
CREATE INDEX "NotApplicable_projectId_idx" ON "NotApplicable"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_seq_key" ON "Event"("seq");

-- CreateIndex
CREATE INDEX "Event_projectId_seq_idx" ON "Event"("projectId", "seq");

-- CreateIndex
CREATE INDEX "Event_subjectId_seq_idx" ON "Event"("subjectId", "seq");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionOption" ADD CONSTRAINT "DecisionOption_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionOption" ADD CONSTRAINT "DecisionOption_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Poll" ADD CONSTRAINT "Poll_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Poll" ADD CONSTRAINT "Poll_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollVoice" ADD CONSTRAINT "PollVoice_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAction" ADD CONSTRAINT "ReviewAction_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Option" ADD CONSTRAINT "Option_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyLine" ADD CONSTRAINT "MoneyLine_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyLine" ADD CONSTRAINT "MoneyLine_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyLine" ADD CONSTRAINT "MoneyLine_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMember" ADD CONSTRAINT "ProjectMember_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMember" ADD CONSTRAINT "ProjectMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "Component"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_componentId_fkey" FOREIGN KEY ("componentId") REFERENCES "Component"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_blockingTaskId_fkey" FOREIGN KEY ("blockingTaskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_blockingPhaseId_fkey" FOREIGN KEY ("blockingPhaseId") REFERENCES "Phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_blockingBlockerId_fkey" FOREIGN KEY ("blockingBlockerId") REFERENCES "Blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_dependentTaskId_fkey" FOREIGN KEY ("dependentTaskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_dependentPhaseId_fkey" FOREIGN KEY ("dependentPhaseId") REFERENCES "Phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dependency" ADD CONSTRAINT "Dependency_dependentBlockerId_fkey" FOREIGN KEY ("dependentBlockerId") REFERENCES "Blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QualityPillar" ADD CONSTRAINT "QualityPillar_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StakeholderImpact" ADD CONSTRAINT "StakeholderImpact_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StakeholderImpact" ADD CONSTRAINT "StakeholderImpact_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedFigure" ADD CONSTRAINT "StatedFigure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_resolvingTaskId_fkey" FOREIGN KEY ("resolvingTaskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_resolvingPhaseId_fkey" FOREIGN KEY ("resolvingPhaseId") REFERENCES "Phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueTally" ADD CONSTRAINT "IssueTally_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Check" ADD CONSTRAINT "Check_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Blocker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "Check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Blocker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimWithdrawal" ADD CONSTRAINT "ClaimWithdrawal_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimWithdrawal" ADD CONSTRAINT "ClaimWithdrawal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

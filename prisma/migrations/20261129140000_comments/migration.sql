-- What people say to each other about one row: exactly one, with somebody's name, and never nothing.
-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "taskId" UUID,
    "itemId" UUID,
    "blockerId" UUID,
    "riskId" UUID,
    "criterionId" UUID,
    "metricId" UUID,
    "body" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateIndex
CREATE INDEX "Comment_projectId_idx" ON "Comment"("projectId");

-- CreateIndex
CREATE INDEX "Comment_taskId_idx" ON "Comment"("taskId");

-- CreateIndex
CREATE INDEX "Comment_itemId_idx" ON "Comment"("itemId");

-- CreateIndex
CREATE INDEX "Comment_blockerId_idx" ON "Comment"("blockerId");

-- CreateIndex
CREATE INDEX "Comment_riskId_idx" ON "Comment"("riskId");

-- CreateIndex
CREATE INDEX "Comment_criterionId_idx" ON "Comment"("criterionId");

-- CreateIndex
CREATE INDEX "Comment_metricId_idx" ON "Comment"("metricId");

-- CreateIndex
CREATE INDEX "Mention_userId_idx" ON "Mention"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_id_projectId_key" ON "Risk"("id", "projectId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_taskId_projectId_fkey" FOREIGN KEY ("taskId", "projectId") REFERENCES "Task"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_itemId_projectId_fkey" FOREIGN KEY ("itemId", "projectId") REFERENCES "ChecklistItem"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_blockerId_projectId_fkey" FOREIGN KEY ("blockerId", "projectId") REFERENCES "Blocker"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_riskId_projectId_fkey" FOREIGN KEY ("riskId", "projectId") REFERENCES "Risk"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_criterionId_projectId_fkey" FOREIGN KEY ("criterionId", "projectId") REFERENCES "Criterion"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_metricId_projectId_fkey" FOREIGN KEY ("metricId", "projectId") REFERENCES "Metric"("id", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Comment_one_subject_check" CHECK (num_nonnulls("taskId", "itemId", "blockerId", "riskId", "criterionId", "metricId") = 1),
  ADD CONSTRAINT "Comment_body_filled_check" CHECK (btrim("body") <> ''),
  ADD CONSTRAINT "Comment_byName_filled_check" CHECK ("byName" <> '');
ALTER TABLE "Mention"
  ADD CONSTRAINT "Mention_name_filled_check" CHECK ("name" <> '');

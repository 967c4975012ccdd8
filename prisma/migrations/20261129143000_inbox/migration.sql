-- What somebody has to know of, and what they want to be told of.
-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "actorName" TEXT,
    "actorUserId" UUID,
    "told" TEXT,
    "requestId" TEXT,
    "once" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxChoice" (
    "userId" UUID NOT NULL,
    "mutedKinds" TEXT[],
    "digest" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "InboxChoice_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "Notification_userId_at_idx" ON "Notification"("userId", "at");

-- CreateIndex
CREATE INDEX "Notification_projectId_requestId_idx" ON "Notification"("projectId", "requestId");

-- CreateIndex
CREATE INDEX "Notification_subjectId_idx" ON "Notification"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_once_key" ON "Notification"("userId", "once");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxChoice" ADD CONSTRAINT "InboxChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "InboxChoice" ALTER COLUMN "mutedKinds" SET NOT NULL;
ALTER TABLE "Notification"
  ADD CONSTRAINT "Notification_kind_word_check" CHECK ("kind" IN ('mention', 'assignment', 'waiver', 'confirmation', 'refuted', 'trigger')),
  ADD CONSTRAINT "Notification_subjectKind_word_check" CHECK ("subjectKind" IN ('task', 'item', 'blocker', 'risk', 'criterion', 'metric')),
  ADD CONSTRAINT "Notification_subjectKey_filled_check" CHECK ("subjectKey" <> '');
ALTER TABLE "InboxChoice"
  ADD CONSTRAINT "InboxChoice_mutedKinds_word_check" CHECK ("mutedKinds" <@ ARRAY['mention', 'assignment', 'waiver', 'confirmation', 'refuted', 'trigger']);

-- How many wait for somebody is asked on every page.
CREATE INDEX "Notification_unread_idx" ON "Notification" ("userId") WHERE "readAt" IS NULL;

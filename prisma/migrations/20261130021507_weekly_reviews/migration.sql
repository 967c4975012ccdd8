-- DropForeignKey
ALTER TABLE "ReviewAction" DROP CONSTRAINT "ReviewAction_reviewId_fkey";

-- DropIndex
DROP INDEX "ReviewAction_reviewId_idx";

-- AlterTable
ALTER TABLE "Review" DROP COLUMN "agenda",
DROP COLUMN "notes",
ADD COLUMN     "closedByName" TEXT,
ADD COLUMN     "closedByUserId" UUID,
ADD COLUMN     "enteredAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "itemIndex" INTEGER,
ADD COLUMN     "openedAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "openedByName" TEXT NOT NULL,
ADD COLUMN     "openedByUserId" UUID,
ADD COLUMN     "rowsPage" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "since" TIMESTAMPTZ(3),
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'agenda';

-- AlterTable
ALTER TABLE "ReviewAction" DROP COLUMN "reviewId",
ADD COLUMN     "doneByName" TEXT,
ADD COLUMN     "doneByUserId" UUID,
ADD COLUMN     "itemId" UUID NOT NULL;

-- CreateTable
CREATE TABLE "ReviewItem" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reviewId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "question" TEXT NOT NULL,
    "carriedFrom" TEXT,
    "notes" TEXT,
    "outcomeKind" TEXT,
    "outcomeText" TEXT,
    "outcomeByName" TEXT,
    "outcomeByUserId" UUID,
    "outcomeAt" TIMESTAMPTZ(3),
    "spentSeconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewDelivery" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReviewItem_reviewId_position_key" ON "ReviewItem"("reviewId", "position");

-- CreateIndex
CREATE INDEX "ReviewDelivery_userId_idx" ON "ReviewDelivery"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewDelivery_reviewId_userId_key" ON "ReviewDelivery"("reviewId", "userId");

-- CreateIndex
CREATE INDEX "ReviewAction_itemId_idx" ON "ReviewAction"("itemId");

-- AddForeignKey
ALTER TABLE "ReviewItem" ADD CONSTRAINT "ReviewItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAction" ADD CONSTRAINT "ReviewAction_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ReviewItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDelivery" ADD CONSTRAINT "ReviewDelivery_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDelivery" ADD CONSTRAINT "ReviewDelivery_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ReviewItem" ALTER COLUMN "position" TYPE TEXT COLLATE "C";

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_stage_word_check" CHECK ("stage" IN ('agenda', 'item', 'closing')),
  ADD CONSTRAINT "Review_itemIndex_check" CHECK (("stage" = 'item') = ("itemIndex" IS NOT NULL) AND "itemIndex" >= 0),
  ADD CONSTRAINT "Review_rowsPage_check" CHECK ("rowsPage" >= 0),
  ADD CONSTRAINT "Review_close_whole_check" CHECK (
    ("closedAt" IS NULL) = ("closedByName" IS NULL)
    AND ("closedAt" IS NOT NULL OR num_nonnulls("closedByUserId", "snapshotId") = 0)
  );
ALTER TABLE "ReviewItem"
  ADD CONSTRAINT "ReviewItem_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "ReviewItem_position_filled_check" CHECK ("position" <> ''),
  ADD CONSTRAINT "ReviewItem_kind_word_check" CHECK ("kind" IN ('verdict', 'carried over', 'claims refuted', 'proof gone stale', 'triggers near', 'gates near', 'blockers raised', 'slips', 'figures moved', 'decisions moved', 'actions overdue')),
  ADD CONSTRAINT "ReviewItem_content_object_check" CHECK (jsonb_typeof("content") = 'object'),
  ADD CONSTRAINT "ReviewItem_outcomeKind_word_check" CHECK ("outcomeKind" IN ('decided', 'acted', 'parked')),
  ADD CONSTRAINT "ReviewItem_outcome_whole_check" CHECK (
    num_nonnulls("outcomeKind", "outcomeByName", "outcomeAt") IN (0, 3)
    AND ("outcomeKind" IS NOT NULL OR num_nonnulls("outcomeText", "outcomeByUserId") = 0)
    AND ("outcomeKind" IS DISTINCT FROM 'decided' OR "outcomeText" IS NOT NULL)
  ),
  ADD CONSTRAINT "ReviewItem_spentSeconds_check" CHECK ("spentSeconds" >= 0);
ALTER TABLE "ReviewAction"
  ADD CONSTRAINT "ReviewAction_done_whole_check" CHECK (
    ("doneAt" IS NULL) = ("doneByName" IS NULL) AND ("doneAt" IS NOT NULL OR "doneByUserId" IS NULL)
  );
ALTER TABLE "ReviewDelivery"
  ADD CONSTRAINT "ReviewDelivery_tries_check" CHECK ("tries" >= 1);

-- Of two who open one at once the second is refused.
CREATE UNIQUE INDEX "Review_one_open_key" ON "Review"("projectId") WHERE "closedAt" IS NULL;

-- What came of a meeting stays as it was minuted; only the actions go on.
CREATE FUNCTION refuse_reminuting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Review" r WHERE r."id" = OLD."reviewId" AND r."closedAt" IS NOT NULL
  ) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "ReviewItem_minuted_once" BEFORE UPDATE OR DELETE ON "ReviewItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_reminuting();

CREATE FUNCTION refuse_reclosing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closedAt" IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "Review_closed_once" BEFORE UPDATE OR DELETE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_reclosing();

ALTER TABLE "Notification"
  DROP CONSTRAINT "Notification_subjectKind_word_check",
  ADD CONSTRAINT "Notification_subjectKind_word_check" CHECK ("subjectKind" IN ('task', 'item', 'blocker', 'risk', 'criterion', 'metric', 'decision', 'action'));

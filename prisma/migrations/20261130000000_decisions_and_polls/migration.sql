-- AlterTable
ALTER TABLE "Decision" DROP COLUMN "fingerprint",
ADD COLUMN     "askedByUserId" UUID,
ADD COLUMN     "contentHash" TEXT,
ADD COLUMN     "inputs" JSONB,
ADD COLUMN     "outcomeKind" TEXT,
ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnByName" TEXT,
ADD COLUMN     "withdrawnByUserId" UUID,
ADD COLUMN     "withdrawnReason" TEXT;

-- AlterTable
ALTER TABLE "Poll" ADD COLUMN     "contentHash" TEXT,
ADD COLUMN     "minimumApprovers" INTEGER,
ADD COLUMN     "openedByUserId" UUID,
ADD COLUMN     "quorum" INTEGER;

-- AlterTable
ALTER TABLE "PollVoice" ADD COLUMN     "answeredByName" TEXT,
ADD COLUMN     "answeredByUserId" UUID,
ADD COLUMN     "asDeputy" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "deputy" TEXT,
ADD COLUMN     "deputyUserId" UUID,
ADD COLUMN     "mayApprove" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "pollRules" JSONB;

-- CreateIndex
CREATE INDEX "Decision_replacesId_idx" ON "Decision"("replacesId");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_replacesId_projectId_fkey" FOREIGN KEY ("replacesId", "projectId") REFERENCES "Decision"("id", "projectId") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_outcomeKind_word_check" CHECK ("outcomeKind" IN ('go', 'no-go', 'go with conditions')),
  ADD CONSTRAINT "Decision_contentHash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Decision_withdrawal_whole_check" CHECK (
    ("withdrawnAt" IS NULL) = ("withdrawnByName" IS NULL)
    AND ("withdrawnAt" IS NOT NULL OR num_nonnulls("withdrawnByUserId", "withdrawnReason") = 0)
  );
ALTER TABLE "Poll"
  ADD CONSTRAINT "Poll_quorum_check" CHECK ("quorum" >= 1),
  ADD CONSTRAINT "Poll_minimumApprovers_check" CHECK ("minimumApprovers" >= 1),
  ADD CONSTRAINT "Poll_contentHash_check" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "PollVoice"
  ADD CONSTRAINT "PollVoice_conditions_list_check" CHECK (jsonb_typeof("conditions") = 'array');

-- A decision that was taken is superseded, never edited: that another has taken over is all that may be said
-- of it later, and only once.
CREATE FUNCTION refuse_redeciding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."decidedAt" IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."supersededById" IS NULL THEN
    OLD."supersededById" := NEW."supersededById";
    OLD."version" := NEW."version";
    IF NEW IS NOT DISTINCT FROM OLD THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "Decision_taken_once" BEFORE UPDATE OR DELETE ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_redeciding();

-- What was asked about stays with it.
CREATE FUNCTION refuse_reasking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Decision" d WHERE d."id" = OLD."decisionId" AND d."decidedAt" IS NOT NULL
  ) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "DecisionOption_asked_once" BEFORE UPDATE OR DELETE ON "DecisionOption"
  FOR EACH ROW EXECUTE FUNCTION refuse_reasking();

-- What was answered stays once the poll has ended.
CREATE FUNCTION refuse_reanswering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Poll" p WHERE p."id" = OLD."pollId" AND p."closedAt" IS NOT NULL) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'GA001',
    MESSAGE = format('"%s" is append-only: %s is refused', TG_TABLE_NAME, TG_OP),
    TABLE = TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "PollVoice_answered_once" BEFORE UPDATE OR DELETE ON "PollVoice"
  FOR EACH ROW EXECUTE FUNCTION refuse_reanswering();

ALTER TABLE "Notification"
  DROP CONSTRAINT "Notification_kind_word_check",
  DROP CONSTRAINT "Notification_subjectKind_word_check",
  ADD CONSTRAINT "Notification_kind_word_check" CHECK ("kind" IN ('mention', 'assignment', 'waiver', 'confirmation', 'refuted', 'trigger', 'poll', 'decision', 'moved')),
  ADD CONSTRAINT "Notification_subjectKind_word_check" CHECK ("subjectKind" IN ('task', 'item', 'blocker', 'risk', 'criterion', 'metric', 'decision'));
ALTER TABLE "InboxChoice"
  DROP CONSTRAINT "InboxChoice_mutedKinds_word_check",
  ADD CONSTRAINT "InboxChoice_mutedKinds_word_check" CHECK ("mutedKinds" <@ ARRAY['mention', 'assignment', 'waiver', 'confirmation', 'refuted', 'trigger', 'poll', 'decision', 'moved']);

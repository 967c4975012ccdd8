-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kinds" TEXT[],
    "secret" TEXT NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT true,
    "offReason" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "byName" TEXT NOT NULL,
    "byUserId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "answerStatus" INTEGER,
    "answer" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToldState" (
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "holdsUntil" TIMESTAMPTZ(3),
    "state" JSON NOT NULL,

    CONSTRAINT "ToldState_pkey" PRIMARY KEY ("projectId")
);

-- CreateIndex
CREATE INDEX "Webhook_projectId_idx" ON "Webhook"("projectId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_at_idx" ON "WebhookDelivery"("webhookId", "at");

-- CreateIndex
CREATE INDEX "WebhookDelivery_at_idx" ON "WebhookDelivery"("at");

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToldState" ADD CONSTRAINT "ToldState_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Webhook"
  ADD CONSTRAINT "Webhook_kinds_check" CHECK (
    cardinality("kinds") > 0 AND "kinds" <@ ARRAY[
      'verdict.changed', 'gate.passed', 'gate.fell', 'claim.refuted', 'trigger.fired', 'waiver.asked'
    ]
  ),
  ADD CONSTRAINT "Webhook_address_check" CHECK ("address" LIKE 'https://%'),
  ADD CONSTRAINT "Webhook_off_reason_check" CHECK ("offReason" IS NULL OR NOT "on");

ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT "WebhookDelivery_status_word_check" CHECK ("status" IN ('waiting', 'delivered', 'failed')),
  ADD CONSTRAINT "WebhookDelivery_ended_check" CHECK (("status" = 'waiting') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "WebhookDelivery_tries_check" CHECK ("tries" >= 0),
  ADD CONSTRAINT "WebhookDelivery_answer_check" CHECK (length("answer") <= 200);

-- What is still to be sent, however much has been.
CREATE INDEX "WebhookDelivery_due_idx" ON "WebhookDelivery"("dueAt") WHERE "status" = 'waiting';

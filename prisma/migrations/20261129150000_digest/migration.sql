-- Each person gets one digest a day, however many servers there are and whichever of them dies.
-- CreateTable
CREATE TABLE "DigestDelivery" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "projectId" UUID,
    "channel" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "coversFrom" TIMESTAMPTZ(3) NOT NULL,
    "coversUntil" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "DigestDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DigestDelivery_userId_day_channel_key" ON "DigestDelivery"("userId", "day", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "DigestDelivery_projectId_day_channel_key" ON "DigestDelivery"("projectId", "day", "channel");

-- AddForeignKey
ALTER TABLE "DigestDelivery" ADD CONSTRAINT "DigestDelivery_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestDelivery" ADD CONSTRAINT "DigestDelivery_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DigestDelivery"
  ADD CONSTRAINT "DigestDelivery_one_addressee_check" CHECK (num_nonnulls("userId", "projectId") = 1),
  ADD CONSTRAINT "DigestDelivery_channel_word_check" CHECK ("channel" IN ('mail', 'webhook')),
  ADD CONSTRAINT "DigestDelivery_tries_check" CHECK ("tries" >= 1),
  ADD CONSTRAINT "DigestDelivery_covers_order_check" CHECK ("coversFrom" <= "coversUntil");

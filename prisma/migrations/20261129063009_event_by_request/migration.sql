-- CreateIndex
CREATE INDEX "Event_projectId_requestId_idx" ON "Event"("projectId", "requestId");

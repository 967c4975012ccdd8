-- AlterTable
ALTER TABLE "WaitingResult" ADD COLUMN     "command" TEXT;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "command" TEXT;

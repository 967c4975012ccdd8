-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "takesBack" TEXT;

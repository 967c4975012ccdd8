-- AlterTable
ALTER TABLE "Option" ADD COLUMN     "phaseKeys" TEXT[] DEFAULT ARRAY[]::TEXT[];

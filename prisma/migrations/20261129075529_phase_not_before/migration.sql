-- AlterTable
ALTER TABLE "Phase" ADD COLUMN     "notBeforeOn" DATE;

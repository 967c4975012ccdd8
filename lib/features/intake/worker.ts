import { answerIn } from "@/lib/platform/thread-answers";
import { sortReport } from "./sort-report";

export type SortWork = typeof sortReport;

answerIn(sortReport);

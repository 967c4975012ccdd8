import {
  type ForecastOptions,
  forecastCompletion,
} from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { answerIn } from "@/lib/platform/thread-answers";

export interface ForecastJob {
  project: Project;
  now: string;
  options: ForecastOptions;
}

answerIn(({ project, now, options }: ForecastJob) => forecastCompletion(project, now, options));

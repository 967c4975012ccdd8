import {
  type Forecast,
  type ForecastOptions,
  forecastCompletion,
} from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { answerIn } from "@/lib/platform/thread-answers";

interface ForecastJob {
  project: Project;
  now: string;
  options: ForecastOptions;
}

export type ForecastWork = typeof forecast;

answerIn(forecast);

function forecast({ project, now, options }: ForecastJob): Forecast {
  return forecastCompletion(project, now, options);
}

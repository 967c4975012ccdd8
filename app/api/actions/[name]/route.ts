import * as features from "@/lib/features/actions";
import { answerActions } from "@/lib/platform/action-route";

export const POST = answerActions(features);

import * as features from "@/lib/features/actions";
import { answerActions } from "@/lib/platform/action-route";
import { allowing } from "@/lib/platform/route";

export const POST = answerActions(features);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

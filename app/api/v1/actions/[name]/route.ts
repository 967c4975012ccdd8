import * as features from "@/lib/features/actions";
import { answerWrites } from "@/lib/platform/api-writes";
import { allowing } from "@/lib/platform/route";

export const POST = answerWrites("/api/v1/actions/{name}", "portfolio", features);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

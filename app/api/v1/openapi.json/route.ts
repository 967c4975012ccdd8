import { allowing } from "@/lib/platform/route";

export { answerDocument as GET } from "./document";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

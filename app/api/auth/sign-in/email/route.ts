import { allowing, definePublicRoute } from "@/lib/platform/route";
import { signIn } from "@/lib/platform/sign-in";

export const POST = definePublicRoute({ method: "POST", path: "/api/auth/sign-in/email" }, signIn);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

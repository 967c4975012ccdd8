import { allowing, definePublicRoute } from "@/lib/platform/route";
import { signOut } from "@/lib/platform/sign-in";

export const POST = definePublicRoute({ method: "POST", path: "/api/auth/sign-out" }, signOut);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

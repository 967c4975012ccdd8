import { AccessError } from "@/lib/platform/errors";
import { definePublicRoute } from "@/lib/platform/route";

/** Whatever no other route answers: what is not there is told like every other problem. */
const nothing = definePublicRoute({ method: "any", path: "/api/{...path}" }, () =>
  Promise.reject(new AccessError("not found", "There is nothing at this address.")),
);

export {
  nothing as DELETE,
  nothing as GET,
  nothing as OPTIONS,
  nothing as PATCH,
  nothing as POST,
  nothing as PUT,
};

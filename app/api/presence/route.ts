import { z } from "zod";
import { defineBeacon } from "@/lib/platform/beacon";
import { allowing } from "@/lib/platform/route";
import { pageName } from "@/lib/realtime/page-name";
import { sayEditing } from "@/lib/realtime/presence";

const schema = z.strictObject({
  slug: z.string().max(60),
  here: pageName,
  /** The row and the field that somebody writes in; null once they have left it. */
  edits: z.string().max(160).nullable(),
});

/** Says what is under somebody's hands on a page that listens to `/api/events` by the same name. */
export const POST = defineBeacon({ path: "/api/presence", schema }, (scope, { here, edits }) =>
  sayEditing(scope, here, edits),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowing("POST");

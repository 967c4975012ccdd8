import { permits } from "@/lib/domain/rights";
import { loadUnread } from "@/lib/features/inbox/loaders";
import { formatFullDay } from "@/lib/format/dates";
import { requestNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Viewer } from "@/lib/platform/viewer";

/** What the frame of every page says of the viewer and the day. */
export async function shellProps({ userId, name, email, role }: Viewer) {
  return {
    unread: await loadUnread(),
    user: {
      id: userId ?? "",
      name,
      email: email ?? "",
      role,
      makesTokens: permits(role, "token:manage"),
      makesWebhooks: permits(role, "webhook:manage"),
    },
    today: formatFullDay(requestNow()),
    origin: env().GANTRY_URL,
  };
}

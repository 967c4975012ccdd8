import "server-only";
import { listCopyableProjects } from "@/lib/features/projects/data";
import { listDeliveries, listWebhooks } from "@/lib/features/webhooks/data";
import { requestNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { prepareWebhooks } from "./prepare";

export async function loadWebhooks(scope: Scope) {
  const [webhooks, deliveries, projects] = await Promise.all([
    listWebhooks(scope),
    listDeliveries(scope),
    listCopyableProjects(scope),
  ]);
  return prepareWebhooks(webhooks, deliveries, projects, {
    role: mayDo(scope, "webhook:manage") ? null : scope.viewer.role,
    hosts: env().WEBHOOK_HOSTS,
    newId: crypto.randomUUID(),
    now: requestNow(),
  });
}

import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import { toRefusal } from "./errors";
import { log } from "./log";
import { type Outcome, refuse } from "./outcome";
import { currentScope, findProjectScope, mayDo, type ProjectScope, type Scope } from "./viewer";

interface ActionDefinition<Schema extends z.ZodType, T> {
  name: string;
  permission: Permission;
  schema: Schema;
  handler: (scope: ProjectScope, input: z.output<Schema>, requestId: string) => Promise<Outcome<T>>;
}

/** An action as the role matrix walks it. */
export interface RegisteredAction {
  name: string;
  permission: Permission;
  run: (scope: Scope | null, input: unknown, requestId: string) => Promise<Outcome<unknown>>;
}

const registry = new Map<string, RegisteredAction>();

const envelope = z.object({ slug: z.string().min(1).max(60) });

/** Declares a server action on a project, which its input names by `slug`. */
export function defineAction<Schema extends z.ZodType, T>(definition: ActionDefinition<Schema, T>) {
  const run = async (scope: Scope | null, input: unknown, requestId: string) => {
    const outcome = await attempt(definition, scope, input, requestId);
    log.info({
      requestId,
      action: definition.name,
      userId: scope?.viewer.userId ?? null,
      outcome: outcome.ok ? "done" : outcome.reason,
    });
    return outcome;
  };
  registry.set(definition.name, { name: definition.name, permission: definition.permission, run });

  return async (input: z.input<Schema>): Promise<Outcome<T>> => {
    const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
    return run(await currentScope(), input, requestId);
  };
}

export function registeredActions(): RegisteredAction[] {
  return [...registry.values()];
}

async function attempt<Schema extends z.ZodType, T>(
  definition: ActionDefinition<Schema, T>,
  scope: Scope | null,
  input: unknown,
  requestId: string,
): Promise<Outcome<T>> {
  try {
    return await perform(definition, scope, input, requestId);
  } catch (error) {
    return toRefusal(error, { requestId, what: definition.name });
  }
}

async function perform<Schema extends z.ZodType, T>(
  definition: ActionDefinition<Schema, T>,
  scope: Scope | null,
  input: unknown,
  requestId: string,
): Promise<Outcome<T>> {
  if (!scope) return refuse("signed out", "Your session has ended. Sign in again.");
  const { slug } = envelope.parse(input);
  const project = await findProjectScope(scope, slug);
  if (!project) return refuse("not found", `No project "${slug}" is visible to you.`);
  if (!mayDo(project, definition.permission)) {
    return refuse("forbidden", `Your role, ${scope.viewer.role}, may not do this.`);
  }
  return definition.handler(project, definition.schema.parse(input), requestId);
}

import "server-only";
import { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import { toRefusal } from "./errors";
import { log } from "./log";
import { type Outcome, refuse } from "./outcome";
import { isSlug } from "./slug";
import { findProjectScope, mayDo, type ProjectScope, type Scope } from "./viewer";

interface ActionDefinition<Name extends string, Schema extends z.ZodType, T> {
  /** `noun.verb`, as `evidence.claimDone`: the address and the log know it by this. */
  name: Name;
  /** Of several any one admits: the handler then asks which. */
  permission: Permission | readonly Permission[];
  schema: Schema;
  handler: (scope: ProjectScope, input: z.output<Schema>, requestId: string) => Promise<Outcome<T>>;
}

/** An action as the role matrix walks it and the route calls it. */
export interface RegisteredAction {
  name: string;
  /** Any one of them admits. */
  permissions: readonly Permission[];
  run: (scope: Scope | null, input: unknown, requestId: string) => Promise<Outcome<unknown>>;
}

/** The same with its types, from which `sendAction` knows what goes in and what comes out. */
export interface DeclaredAction<Name extends string, Schema extends z.ZodType, T>
  extends RegisteredAction {
  name: Name;
  schema: Schema;
  run: (scope: Scope | null, input: unknown, requestId: string) => Promise<Outcome<T>>;
}

const registry = new Map<string, RegisteredAction>();

const envelope = z.object({ slug: z.string().refine(isSlug, "Not the address of a project") });

/**
 * Declares a write on a project, which its input names by `slug`. To add one:
 *
 * 1. Export its declaration from `lib/features/<noun>/actions.ts` (`import "server-only"` first).
 * 2. Where that file is new, add its line to `lib/features/actions.ts`.
 *
 * `sendAction("<noun>.<verb>", input)` of `lib/client/send-action.ts` then calls it, and the role
 * matrix walks it.
 */
export function defineAction<const Name extends string, Schema extends z.ZodType, T>(
  definition: ActionDefinition<Name, Schema, T>,
): DeclaredAction<Name, Schema, T> {
  const { name, schema } = definition;
  const permissions = [definition.permission].flat();
  const run = async (scope: Scope | null, input: unknown, requestId: string) => {
    const outcome = await attempt(definition, scope, input, requestId);
    log.info({
      requestId,
      action: name,
      userId: scope?.viewer.userId ?? null,
      outcome: outcome.ok ? "done" : outcome.reason,
    });
    return outcome;
  };
  registry.set(name, { name, permissions, run });
  return { name, permissions, schema, run };
}

export function registeredActions(): RegisteredAction[] {
  return [...registry.values()];
}

async function attempt<Schema extends z.ZodType, T>(
  definition: ActionDefinition<string, Schema, T>,
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
  definition: ActionDefinition<string, Schema, T>,
  scope: Scope | null,
  input: unknown,
  requestId: string,
): Promise<Outcome<T>> {
  if (!scope) return refuse("signed out", "Your session has ended. Sign in again.");
  const { slug } = envelope.parse(input);
  const project = await findProjectScope(scope, slug);
  if (!project) return refuse("not found", `No project "${slug}" is visible to you.`);
  if (![definition.permission].flat().some((one) => mayDo(project, one))) {
    return refuse("forbidden", `Your role, ${scope.viewer.role}, may not do this.`);
  }
  if (project.archived) return refuse("archived", "Not saved. This project is archived.");
  return definition.handler(project, definition.schema.parse(input), requestId);
}

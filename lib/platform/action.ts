import "server-only";
import { z } from "zod";
import { MASKED, masksIn } from "@/lib/domain/economics/mask-amounts";
import type { Permission } from "@/lib/domain/rights";
import { toRefusal } from "./errors";
import { log } from "./log";
import { done, type Outcome, type Refusal, refuse } from "./outcome";
import { isSlug } from "./slug";
import { findProjectScope, mayDo, type ProjectScope, type Scope, whyNotAllowed } from "./viewer";

interface Definition<Name extends string, Schema extends z.ZodType, In, T> {
  /** `noun.verb`, as `evidence.claimDone`: the address and the log know it by this. */
  name: Name;
  /** Of several any one admits: the handler then asks which. */
  permission: Permission | readonly Permission[];
  /** What it does, in a sentence: programs are told so. */
  does: string;
  schema: Schema;
  /** Its `data` where it is done. */
  answers: z.ZodType<NoInfer<T>>;
  handler: (scope: In, input: z.output<Schema>, requestId: string) => Promise<Outcome<T>>;
}

interface ActionDefinition<Name extends string, Schema extends z.ZodType, T>
  extends Definition<Name, Schema, ProjectScope, T> {
  /** It may be called on an archived project too: only for what brings it back. */
  bringsBack?: boolean;
}

/** An action as the role matrix walks it and the route calls it. */
export interface RegisteredAction {
  name: string;
  /** Any one of them admits. */
  permissions: readonly Permission[];
  /** What its input has to name first: a project that is open, one that may be archived, or none. */
  on: "open project" | "any project" | "portfolio";
  does: string;
  schema: z.ZodType;
  answers: z.ZodType;
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
 * 1. Export its declaration from `lib/features/<noun>/actions.ts` (`import "server-only"` first). `does` and
 *    `answers` are what the OpenAPI document tells of it, beside its schema.
 * 2. Where that file is new, add its line to `lib/features/actions.ts`.
 *
 * `sendAction("<noun>.<verb>", input)` of `lib/client/send-action.ts` then calls it, and the role
 * matrix walks it.
 */
export function defineAction<const Name extends string, Schema extends z.ZodType, T>(
  definition: ActionDefinition<Name, Schema, T>,
): DeclaredAction<Name, Schema, T> {
  const { bringsBack = false, ...declared } = definition;
  return declare(declared, bringsBack ? "any project" : "open project", async (scope, input) => {
    const { slug } = envelope.parse(input);
    const project = await findProjectScope(scope, slug);
    if (!project) return refuse("not found", `No project "${slug}" is visible to you.`);
    if (!admits(project, declared.permission)) return mayNot(scope);
    if (project.archived && !bringsBack) {
      return refuse("archived", "Not saved. This project is archived.");
    }
    return done(project);
  });
}

/** The same for a write that makes a project: no project is named by its input yet. */
export function definePortfolioAction<const Name extends string, Schema extends z.ZodType, T>(
  definition: Definition<Name, Schema, Scope, T>,
): DeclaredAction<Name, Schema, T> {
  return declare(definition, "portfolio", (scope) =>
    Promise.resolve(admits(scope, definition.permission) ? done(scope) : mayNot(scope)),
  );
}

export function registeredActions(): RegisteredAction[] {
  return [...registry.values()];
}

/** `prove` answers what the handler may act on, or why nothing. */
function declare<const Name extends string, Schema extends z.ZodType, In, T>(
  { name, permission, does, schema, answers, handler }: Definition<Name, Schema, In, T>,
  on: RegisteredAction["on"],
  prove: (scope: Scope, input: unknown) => Promise<Outcome<In>>,
): DeclaredAction<Name, Schema, T> {
  const permissions = [permission].flat();
  const perform = async (scope: Scope | null, input: unknown, requestId: string) => {
    if (!scope) return refuse("signed out", "Your session has ended. Sign in again.");
    const proved = await prove(scope, input);
    if (!proved.ok) return proved;
    const given = schema.parse(input);
    return whyMasked(scope, given) ?? handler(proved.data, given, requestId);
  };
  const run = async (scope: Scope | null, input: unknown, requestId: string) => {
    const outcome = await perform(scope, input, requestId).catch((error: unknown) =>
      toRefusal(error, { requestId, what: name }),
    );
    log.info({
      requestId,
      action: name,
      userId: scope?.viewer.userId ?? null,
      outcome: outcome.ok ? "done" : outcome.reason,
    });
    return outcome;
  };
  const action = { name, permissions, on, does, schema, answers, run };
  registry.set(name, action);
  return action;
}

function admits(scope: Scope | ProjectScope, permission: Permission | readonly Permission[]) {
  return [permission].flat().some((one) => mayDo(scope, one));
}

/** Whoever reads words without their amounts and sends them back would leave the mask on record in their place. */
function whyMasked(scope: Scope, given: unknown): Refusal | null {
  if (mayDo(scope, "money:read") || !mayDo(scope, "project:read")) return null;
  const masked = masksIn(given).map((path) => ({ path, message: MASK_SENT }));
  return masked.length === 0 ? null : refuse("invalid", "Some fields are not valid.", masked);
}

const MASK_SENT = `${MASKED} stands for an amount that is hidden from you. Write it again, or say it without`;

function mayNot(scope: Scope): Refusal {
  return refuse("forbidden", whyNotAllowed(scope));
}

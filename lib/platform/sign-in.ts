import "server-only";
import { z } from "zod";
import { auth, LONGEST_PASSWORD } from "./auth";
import { isJson, parseJson, readText } from "./body";
import { AccessError, RequestError } from "./errors";
import { log } from "./log";
import { failureCounter } from "./throttle";
import { turnsByName } from "./turns";

const credentials = z.strictObject({
  email: z.email().max(200).toLowerCase(),
  password: z.string().min(1).max(LONGEST_PASSWORD),
});

const MOST_BYTES = 4096;
export const wrongPasswords = failureCounter("sign-in", { failures: 10, minutes: 15 });
const inTurn = turnsByName();

/**
 * Opens a session. Wrong passwords are counted by e-mail address, whether it has an account or not; the
 * tries of one address wait for each other, so that many at once are no more guesses than one by one.
 */
export async function signIn(request: Request): Promise<Response> {
  const given = await readCredentials(request);
  return inTurn(given.email, async () => {
    const seconds = await wrongPasswords.secondsToWait(given.email);
    if (seconds > 0) throw tooManyTries(seconds);
    const answer = await askBetterAuth(request, given);
    if (answer.status === 401) await wrongPasswords.count(given.email);
    if (answer.ok) await wrongPasswords.forget(given.email);
    return orProblem(answer);
  });
}

/** Ends the session of the request. What its body says does not matter. */
export async function signOut(request: Request): Promise<Response> {
  return orProblem(await askBetterAuth(request, {}));
}

async function readCredentials(request: Request) {
  if (!isJson(request.headers)) throw new RequestError("not json", "Send application/json.");
  const text = await readText(request, MOST_BYTES);
  if (text === null) throw new RequestError("too large", `At most ${MOST_BYTES} bytes.`);
  return credentials.parse(parseJson(text));
}

/** Whatever else a request carries stays outside: better-auth sees its headers and this body. */
function askBetterAuth(request: Request, body: unknown): Promise<Response> {
  const headers = new Headers(request.headers);
  for (const name of ["content-length", "transfer-encoding"]) headers.delete(name);
  return auth().handler(
    new Request(request.url, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

function orProblem(answer: Response): Response {
  switch (answer.status) {
    case 401:
      throw new AccessError("signed out", "The e-mail address or the password is wrong.");
    case 403:
      throw new AccessError("forbidden", "Requests from another site are not answered here.");
    case 415:
      throw new RequestError("not json", "Send application/json.");
    case 429:
      throw tooManyTries(Number(answer.headers.get("x-retry-after") ?? 60));
    default:
      if (!answer.ok) throw new Error(`better-auth answered with ${answer.status}.`);
      return answer;
  }
}

function tooManyTries(seconds: number): RequestError {
  log.warn({ seconds }, "too many failed sign-ins");
  const minutes = Math.ceil(seconds / 60);
  return new RequestError(
    "too many",
    `Too many tries. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    { "retry-after": String(seconds) },
  );
}

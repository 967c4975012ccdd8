import { noteHeld } from "@/lib/client/changes";
import type { ActionInput, ActionName } from "@/lib/client/send-action";
import { type Answer, answerTo } from "./answer-to";
import { whenBack } from "./when-back";

/**
 * What a write was answered. Without a network it is kept and sent as soon as there is one, as it was meant:
 * nothing was sent before, so it is written once, or met by who was faster. `onHeld` tells that it waits;
 * whoever takes back what they did last lets go of it.
 */
export async function answerOnceBack<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name> & { slug: string },
  onHeld: () => void,
): Promise<Answer<Name>> {
  for (;;) {
    const answer = await answerTo(name, input);
    if (answer.ok || answer.reason !== "unsent") return answer;
    onHeld();
    if (!(await isBack(input.slug))) return { ...answer, message: LET_GO };
  }
}

/** Once there is a connection; false where it was let go of before. */
function isBack(slug: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      stop();
      forget();
      resolve(answer);
    };
    const stop = whenBack(() => settle(true));
    const forget = noteHeld(slug, () => {
      settle(false);
      return true;
    });
  });
}

export const WAITS = "Not sent: there is no connection. It is sent once there is one.";
export const LET_GO = "Taken back before it was sent: nothing has changed.";

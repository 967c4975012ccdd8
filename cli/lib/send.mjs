// @ts-check
import { readSeconds } from "./arguments.mjs";
import { deliver } from "./deliver.mjs";
import { tellDelivery } from "./earlier.mjs";
import { Failure } from "./failure.mjs";
import { Spool } from "./spool.mjs";
import { counted } from "./tell.mjs";

/** Sends what waits. @type {import("./commands.mjs").Run} */
export async function send({ given, settings, tell }) {
  if (given.words.length > 0) throw new Failure("gantry send takes no words.");
  const withinMs = readSeconds(given.text("wait"), "wait", 300);
  const spool = new Spool(settings.spool);
  if (given.flag("refused")) {
    const restored = await spool.restore();
    tell.note(
      `${counted(restored, "result")} that ${restored === 1 ? "was" : "were"} refused: once more.`,
    );
  }
  const delivery = await deliver(settings, spool, { withinMs, again: true });
  tellDelivery(delivery, spool, tell, "");
  const { fates, waiting, elsewhere, problem, exitCode } = delivery;
  const refused = [...fates.values()].filter(({ kind }) => kind === "refused").length;
  const sent = fates.size - refused;
  const lines = [
    `${sent} sent, ${refused} refused, ${waiting} still waiting`,
    ...(elsewhere > 0
      ? [`${counted(elsewhere, "result")} for another server or project: set that to send them.`]
      : []),
  ];
  const document = { command: "send", sent, refused, waiting, elsewhere, problem, exit: exitCode };
  tell.answer(lines, document);
  return exitCode;
}

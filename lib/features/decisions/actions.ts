import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import * as polls from "./polls";
import {
  answerInput,
  askInput,
  closeInput,
  editInput,
  openInput,
  rulesInput,
  withdrawInput,
} from "./schema";

export const askDecision = defineAction({
  name: "decisions.ask",
  does: "Asks for a decision, with the options it is about and what is advised.",
  permission: "decision:ask",
  schema: askInput,
  answers: added,
  handler: mutations.askDecision,
});

export const editDecision = defineAction({
  name: "decisions.edit",
  does: "Changes a question that is open and that no poll is open on.",
  permission: "decision:ask",
  schema: editInput,
  answers: edited,
  handler: mutations.editDecision,
});

export const withdrawDecision = defineAction({
  name: "decisions.withdraw",
  does: "Withdraws a question that is not decided; it stays on record.",
  permission: "decision:ask",
  schema: withdrawInput,
  answers: changed,
  handler: mutations.withdrawDecision,
});

export const openPoll = defineAction({
  name: "decisions.openPoll",
  does: "Opens the poll of a question: named functions are asked to answer.",
  permission: "decision:ask",
  schema: openInput,
  answers: changed,
  handler: polls.openPoll,
});

export const answerPoll = defineAction({
  name: "decisions.answer",
  does: "Answers for one’s own function in an open poll, or as its deputy.",
  permission: "poll:answer",
  schema: answerInput,
  answers: changed,
  handler: polls.answerPoll,
});

export const closePoll = defineAction({
  name: "decisions.closePoll",
  does: "Ends a poll: what its answers come to is the decision, frozen with its inputs.",
  permission: "decision:sign",
  schema: closeInput,
  answers: changed,
  handler: polls.closePoll,
});

export const setRules = defineAction({
  name: "decisions.setRules",
  does: "Sets quorum, approvers, tolerances and the functions that a project asks.",
  permission: "decision:ask",
  schema: rulesInput,
  answers: edited,
  handler: mutations.setRules,
});

defineUndo({ ...mutations.QUESTION_UNDO });

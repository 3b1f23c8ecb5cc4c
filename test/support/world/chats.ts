import type { Actor, Command } from "../../../shared/domain/command.ts";
import type { Complaint } from "../../../shared/domain/complaint.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { type ChatId, chatId, type Reference } from "../../../shared/domain/ids.ts";
import { ann, command, customerInChat, type Request, receive } from "../complaints.ts";
import { carryOut, type Process } from "./processes.ts";
import type { Commit, World } from "./world.ts";

/** What customers write and read in chats. Each chat is of the complaint that it began, and goes along with its merges. */

export const chatOf = (reference: Reference): ChatId => chatId(`cht_${reference.padStart(16, "0")}`);

/** The client's number of its message: before each third comes a frame that says nothing. */
export const frameOf = (message: number): number => message + Math.floor(message / 3);

/** The messages in the frames up to this one. */
const messagesIn = (received: number): number => received - Math.floor(received / 4);

const framesOf = (chat: ChatId, message: number) => ({ chat, from: frameOf(message - 1) + 1, to: frameOf(message) });

export const textOf = (chat: ChatId, frame: number): string => `Frame ${frame} of ${chat}.`;

/** What customers do in chats; `ahead`: so far from what is next, or from all that is shown. */
export type ChatStep =
  | { do: "begin-in-chat"; of: Reference; mailable: boolean }
  | { do: "say-in-chat"; of: Reference; ahead: number }
  | { do: "take-in-chat"; of: Reference; chat: Reference; ahead: number }
  | { do: "give-address"; of: Reference; email: string };

/** The first message of a chat makes its complaint. */
const beginInChat = (reference: Reference, mailable: boolean): Request => {
  const { email, ...known } = ann;
  const frames = framesOf(chatOf(reference), 1);
  const customer = { ...known, ...(mailable && email !== undefined ? { email } : {}) };
  return receive({ reference, channel: "chat", customer, frames, text: textOf(frames.chat, frames.to) });
};

export const messageIn = (chat: ChatId, message: number): Request => {
  const frames = framesOf(chat, message);
  return { kind: "add-message", proof: "none", text: textOf(chat, frames.to), frames };
};

const requestOf = (step: ChatStep, complaint: Complaint | undefined): Request => {
  const { received, length } = complaint?.chat ?? { received: 0, length: 0 };
  const id = chatOf(step.do === "take-in-chat" ? step.chat : step.of);
  switch (step.do) {
    case "begin-in-chat":
      return beginInChat(step.of, step.mailable);
    case "say-in-chat":
      return messageIn(id, Math.max(1, messagesIn(received) + 1 + step.ahead));
    case "take-in-chat":
      return { kind: "take-in-chat", chat: id, upTo: Math.max(0, length + step.ahead) };
    case "give-address":
      return { kind: "give-address", email: step.email, customer: ann.id };
  }
};

/** Where a complaint goes on. `undefined` where that is nowhere, or goes round in a circle. */
export const endOf = (world: World, from: Reference): Complaint | undefined => {
  const passed = new Set<Reference>();
  for (let at = from; !passed.has(at); ) {
    passed.add(at);
    const complaint = world.complaint(at)?.item;
    if (complaint?.stage.status !== "closed" || complaint.stage.because !== "merged") return complaint;
    at = complaint.stage.into;
  }
  return undefined;
};

/** As the chat's door does it: looks where it goes on, and asks it there. `note`: what was asked, for whoever asks it again. */
export function* askInChat(
  world: World,
  step: ChatStep,
  note: (of: Reference, by: Actor, asked: Command) => void,
): Process {
  const isFirst = step.do === "begin-in-chat";
  const complaint = isFirst ? undefined : endOf(world, step.of);
  if (!isFirst && complaint === undefined) return;
  const of = complaint?.reference ?? step.of;
  const asked = command(requestOf(step, complaint));
  note(of, customerInChat, asked);
  yield;
  yield* carryOut(world, of, asked, customerInChat);
}

export type Shown = Entry & { chat: NonNullable<Entry["chat"]> };

/** What each chat shows, in the order in which it was written. */
export const shownIn = ({ commits }: World): Map<ChatId, { entry: Shown; commit: Commit }[]> => {
  const shown = new Map<ChatId, { entry: Shown; commit: Commit }[]>();
  for (const commit of commits) {
    for (const entry of commit.entries) {
      if (entry.chat === undefined) continue;
      const { chat } = entry;
      shown.set(chat.id, [...(shown.get(chat.id) ?? []), { entry: { ...entry, chat }, commit }]);
    }
  }
  return shown;
};

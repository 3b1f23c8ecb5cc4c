import { issueChatToken, readChatToken } from "../../shared/access/chat-token.ts";
import { chatIdOf } from "../../shared/access/identity.ts";
import type { ClientFrame } from "../../shared/chat/client-frames.ts";
import { isAnothers, loadConversation } from "../../shared/chat/conversation.ts";
import { errorFrame } from "../../shared/chat/server-frames.ts";
import { present } from "../../shared/complaints/present.ts";
import type { ChatId } from "../../shared/domain/ids.ts";
import { iso } from "../../shared/domain/time.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { HELD_FOR, MOST_AHEAD } from "./held-for.ts";
import type { Sender } from "./sender.ts";
import { showAgain } from "./show-again.ts";
import { sayWaiting } from "./take-message.ts";

type Hello = ClientFrame<"hello">;

/** Longer than API Gateway lets a connection live. */
const CONNECTION_LASTS = 3 * 3_600_000;
/** Of a chat in which nobody says anything. */
const UNUSED_LASTS = 86_400_000;

/** Begins a chat, or goes on with the one whose token is shown. */
export const greet = async (dependencies: Dependencies, hello: Hello, sender: Sender): Promise<void> => {
  const { connections, execution, keyRing } = dependencies;
  const { connection, about } = sender;
  if (hello.token === undefined) return begin(dependencies, hello, sender);
  const token = readChatToken(await keyRing(), hello.token, execution.now());
  if (typeof token === "string") {
    await connections.post(connection, errorFrame(token === "expired" ? "token-expired" : "unknown-token", about));
    return;
  }
  const before = await takeOver(dependencies, token.chat, hello, connection);
  if (before === undefined) {
    await connections.post(connection, errorFrame("token-expired", about));
    return;
  }
  await goOn(dependencies, before, hello, sender);
};

const begin = async (dependencies: Dependencies, hello: Hello, sender: Sender): Promise<void> => {
  const { connection } = sender;
  const { chats, connections, execution, keyRing, settings } = dependencies;
  const ring = await keyRing();
  const { email, name, locale: language, timeZone, subject, orderId, product, category, metadata } = hello;
  const chat: StoredChat = {
    id: chatIdOf(ring.identity, connection, hello.id ?? ""),
    expires: execution.now() + settings.linksLast,
    base: hello.seq ?? 0,
    person: present({ email, name, language, timeZone }),
    about: present({ subject, orderId, product, category }),
    ...(metadata === undefined ? {} : { metadata }),
    connection,
    confirms: hello.confirms ?? false,
  };
  const [opened] = await Promise.all([
    chats.open(chat, execution.now() + UNUSED_LASTS),
    nameChat(dependencies, connection, chat.id),
  ]);
  if (opened.reference !== undefined) return goOn(dependencies, opened, hello, sender);
  await connections.post(connection, {
    type: "ready",
    seq: 0,
    token: issueChatToken(ring, { chat: chat.id, expires: chat.expires }),
    expires: iso(chat.expires),
    next: chat.base + 1,
    language: pickLanguage([language], settings.company.language),
  });
};

/** What was open on this connection before isn't any more: nobody is shown two chats as one. */
const nameChat = async ({ chats, execution }: Dependencies, connection: string, chat: ChatId): Promise<void> => {
  const before = await chats.connect(connection, chat, execution.now() + CONNECTION_LASTS);
  if (before !== undefined && before !== chat) await chats.detach(before, connection);
};

/** It is open here from now on, and nowhere else. Gives the chat as it was; `undefined` where it is gone. */
const takeOver = async (
  dependencies: Dependencies,
  id: ChatId,
  { confirms = false }: Hello,
  connection: string,
): Promise<StoredChat | undefined> => {
  const { chats, connections } = dependencies;
  const [before] = await Promise.all([chats.attach(id, connection, confirms), nameChat(dependencies, connection, id)]);
  if (before === undefined) {
    await chats.disconnect(connection);
    return undefined;
  }
  const other = before.connection;
  if (other !== undefined && other !== connection) {
    await Promise.all([chats.disconnect(other), connections.post(other, errorFrame("replaced"))]);
    await connections.close(other);
  }
  return before;
};

/** Whoever was to say what is held may have died, so that is done as well. */
const goOn = async (
  dependencies: Dependencies,
  chat: StoredChat,
  { received = 0, confirms = false, seq }: Hello,
  sender: Sender,
): Promise<void> => {
  const { connection } = sender;
  const { chats, connections, execution, keyRing, settings } = dependencies;
  const { reference } = chat;
  const conversation = reference && (await loadConversation(execution.store, reference, chat.id));
  const complaint = conversation?.complaint;
  const known = complaint !== undefined && !isAnothers(complaint, chat.id) ? complaint.chat : undefined;
  const next = (known?.received ?? chat.base) + 1;
  if (seq !== undefined && seq >= next && seq < next + MOST_AHEAD) {
    await chats.hold(chat.id, { seq }, execution.now() + HELD_FOR);
  }
  const { language, detectedLanguage } = complaint?.customer ?? { ...chat.person, detectedLanguage: undefined };
  const posted = await connections.post(connection, {
    type: "ready",
    seq: conversation?.shown.at(-1)?.chat.place ?? 0,
    token: issueChatToken(await keyRing(), { chat: chat.id, expires: chat.expires }),
    expires: iso(chat.expires),
    next,
    language: pickLanguage([language, detectedLanguage], settings.company.language),
    ...(reference === undefined ? {} : { reference }),
  });
  if (posted !== "posted") return;
  if (conversation !== undefined && reference !== undefined) {
    await showAgain(dependencies, { ...chat, connection, confirms, reference }, conversation, received);
  }
  await sayWaiting(dependencies, chat.id, sender);
};

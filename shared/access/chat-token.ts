import { createHmac, timingSafeEqual } from "node:crypto";
import { type ChatId, chatId } from "../domain/ids.ts";
import type { Instant } from "../domain/time.ts";
import type { KeyRing } from "../storage/key-ring.ts";

/** What goes on with a chat: whoever has it reads and writes there. It is only ever given to the connection that began it. */
export interface ChatToken {
  chat: ChatId;
  /** To the hour. */
  expires: Instant;
}

const HOUR = 3_600_000;
const TOKEN = /^([a-z0-9]{1,3})\.([a-z0-9]{1,8})\.(cht_[\w-]{16})\.([\w-]{22})$/;

export const issueChatToken = (ring: KeyRing, { chat, expires }: ChatToken): string => {
  const signing = ring.links.at(-1);
  if (signing === undefined) throw new Error("the key ring has no key for links");
  const said = `${signing.id.toString(36)}.${Math.ceil(expires / HOUR).toString(36)}.${chat}`;
  return `${said}.${macOf(signing.key, said).toString("base64url")}`;
};

/** `unknown` for whatever isn't a token of ours. */
export const readChatToken = (ring: KeyRing, text: string, now: Instant): ChatToken | "unknown" | "expired" => {
  const [, id = "", hours = "", chat = "", mac = ""] = TOKEN.exec(text) ?? [];
  const signed = ring.links.find((key) => key.id.toString(36) === id);
  if (signed === undefined) return "unknown";
  const given = Buffer.from(mac, "base64url");
  const right = macOf(signed.key, `${id}.${hours}.${chat}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return "unknown";
  const expires = Number.parseInt(hours, 36) * HOUR;
  return expires < now ? "expired" : { chat: chatId(chat), expires };
};

const macOf = (key: Buffer, said: string): Buffer =>
  createHmac("sha256", key).update("chat").update(said).digest().subarray(0, 16);

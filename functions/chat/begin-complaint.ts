import { digestOf } from "../../shared/access/identity.ts";
import { present } from "../../shared/complaints/present.ts";
import { submit } from "../../shared/complaints/submit.ts";
import { laneOf } from "../../shared/domain/complaint.ts";
import { Problem } from "../../shared/http/problem.ts";
import { nearestSupported } from "../../shared/language/pick-language.ts";
import type { StoredChat } from "../../shared/storage/chat-store.ts";
import { giveAddress } from "./contact.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Saying, Turn } from "./turn.ts";

const CUSTOMER = { kind: "customer", through: "chat" } as const;

/** The first message is the complaint. Its language is guessed at once, as it is answered at once. */
export const beginComplaint = async (
  dependencies: Dependencies,
  chat: StoredChat,
  { message, from }: Turn,
  sourceIp: string,
): Promise<Saying> => {
  const { assess, chats, execution, fronts, keyRing, postHints, readSegment } = dependencies;
  const { text, seq } = message;
  const assessed = await assess({ sourceIp, honeypot: undefined, captcha: undefined }).catch(refusalOf);
  if (assessed === "too-many") return { outcome: "refused", code: assessed };
  const { caution, counted } = assessed;
  const { email, name, language, timeZone } = chat.person;
  const detectedLanguage = await detect(language, text);
  const known = present({ email, name, language, timeZone, detectedLanguage });
  const submission = {
    key: chat.id,
    digest: digestOf(text),
    channel: "chat" as const,
    text,
    customer: { proof: "none" as const, ...known, ...(caution === undefined ? {} : { caution }) },
    about: chat.about,
    ...(chat.metadata === undefined ? {} : { metadata: chat.metadata }),
    fronts: fronts.known(),
    frames: { chat: chat.id, from, to: seq },
  };
  const intake = { execution, keyRing: await keyRing(), readSegment };
  const [submitted] = await Promise.all([submit(intake, submission, CUSTOMER), counted]);
  if (submitted.outcome === "refused") return { outcome: "refused", code: "seq-used" };
  const { complaint, version } = submitted;
  const { reference } = complaint;
  const named = await chats.nameComplaint(chat.id, reference);
  const given = named?.person.email;
  if (given !== undefined && given !== email)
    await giveAddress(dependencies, reference, { ...named?.person, email: given });
  if (submitted.outcome === "unchanged") return { outcome: "passed" };
  await Promise.all([postHints(submitted.hints), fronts.look(laneOf(complaint))]);
  const [entry] = submitted.entries;
  if (entry === undefined) throw new Error("a complaint was made without an entry");
  const loaded = given === email ? { complaint, version } : await execution.store.load(reference);
  const inChat = { chat: { ...chat, reference }, loaded: loaded ?? { complaint, version } };
  return { outcome: "said", said: { frame: message, entry, in: inChat } };
};

/** Of a client who complains by the hundreds. */
const refusalOf = (error: unknown): "too-many" => {
  if (error instanceof Problem && error.status === 429) return "too-many";
  throw error;
};

const detect = async (language: string | undefined, text: string): Promise<string | undefined> => {
  if (nearestSupported(language) !== undefined) return undefined;
  const { detectLanguage } = await import("../../shared/language/detect-language.ts");
  return detectLanguage(text);
};

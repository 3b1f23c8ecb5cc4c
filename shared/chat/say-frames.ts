import { timeZoneFor } from "../domain/calendar/zone-of-customer.ts";
import { responseDue } from "../domain/clocks/deadlines.ts";
import type { Complaint, Customer } from "../domain/complaint.ts";
import type { EntryBody } from "../domain/entry.ts";
import type { ChatId, Reference } from "../domain/ids.ts";
import type { shownInChat } from "../domain/in-chat.ts";
import type { Policy } from "../domain/policy.ts";
import { type Instant, iso, NEVER } from "../domain/time.ts";
import { pickLanguage } from "../language/pick-language.ts";
import type { SupportedLanguage } from "../language/supported.ts";
import { formatsFor } from "../mail/formats.ts";
import type { Settings } from "../settings/settings.ts";
import type { Texts } from "../texts/texts.ts";
import type { Accepted, Message, StatusFrame } from "./server-frames.ts";

type Shown = ReturnType<typeof shownInChat>[number];

interface Said {
  /** By which the customer knows the complaint, wherever it goes on. */
  reference: Reference;
  complaint: Complaint;
  texts: Texts;
  settings: Settings;
}

/** In which we speak to somebody. */
export const languageOf = (
  { language, detectedLanguage }: Pick<Customer, "language" | "detectedLanguage">,
  { company }: Pick<Settings, "company">,
): SupportedLanguage => pickLanguage([language, detectedLanguage], company.language);

/** What lasts of one entry. `undefined` for what says nothing to the customer. */
export const lastingFrame = (entry: Shown, said: Said): Accepted | Message | undefined => {
  const { chat, body, at } = entry;
  if (body.kind === "message") {
    const { reference } = said;
    const isFirst = chat.place === 1 ? { acknowledgement: acknowledge(said) } : {};
    return { type: "accepted", seq: chat.place, of: chat.of ?? 0, reference, text: body.text, at: iso(at), ...isFirst };
  }
  if (body.kind !== "reply" && body.kind !== "resolution") return undefined;
  return { type: "message", seq: chat.place, kind: body.kind, text: wordsOf(body), at: iso(at) };
};

const wordsOf = (body: Extract<EntryBody, { kind: "reply" | "resolution" }>): string => {
  if (body.kind === "reply") return body.text;
  const { explanation, apology } = body.resolution;
  return apology === undefined ? explanation : `${explanation}\n\n${apology}`;
};

/** As it was promised when it came in, however far it has come since. */
const acknowledge = ({ reference, complaint, texts, settings }: Said): NonNullable<Accepted["acknowledgement"]> => {
  const { promisedBy, customer } = complaint;
  if (promisedBy >= NEVER) return { text: texts.say("chat.acknowledgedWithoutTime", { reference }) };
  const { language } = texts;
  const zone = timeZoneFor({ language, ...customer }, settings.company.timeZone);
  const by = formatsFor(customer.language ?? language, language, zone).moment(promisedBy);
  return { text: texts.say("chat.acknowledged", { reference, by }), expectedResponseBy: iso(promisedBy) };
};

/** Where it stands. */
export const statusFrame = (
  complaint: Complaint,
  chat: ChatId,
  { now, policy, ahead, over }: { now: Instant; policy: Policy; ahead?: number | undefined; over: boolean },
): StatusFrame => {
  const { stage, customer } = complaint;
  const by = complaint.owed === undefined ? NEVER : expectedBy(complaint, policy);
  return {
    type: "status",
    seq: complaint.chat?.id === chat ? complaint.chat.length : 0,
    status: stage.status,
    ...(ahead === undefined ? {} : { ahead }),
    ...(by > now && by < NEVER ? { expectedResponseBy: iso(by) } : {}),
    ...(stage.status === "assigned" ? { joined: true as const } : {}),
    ...(complaint.chat?.elsewhere ? { elsewhere: true as const } : {}),
    ...(customer.email === undefined ? {} : { contact: "known" as const }),
    ...(over ? { over: true as const } : {}),
  };
};

/** Until somebody has answered, what was promised. */
const expectedBy = (complaint: Complaint, policy: Policy): Instant =>
  complaint.firstResponseAt === undefined ? (complaint.promise.by ?? NEVER) : responseDue(complaint, policy);

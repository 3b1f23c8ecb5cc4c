import type { LinkToken } from "../../shared/access/link-token.ts";
import { timeZoneFor } from "../../shared/domain/calendar/zone-of-customer.ts";
import { responseDue } from "../../shared/domain/clocks/deadlines.ts";
import { isReopenable } from "../../shared/domain/commands/add-message.ts";
import type { Complaint } from "../../shared/domain/complaint.ts";
import type { Attachment, Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { type Instant, NEVER } from "../../shared/domain/time.ts";
import { pickLanguage } from "../../shared/language/pick-language.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { PageMessage, PageView } from "./page-view.ts";
import { followUpOf, isSuperseded, ratingOf } from "./satisfaction.ts";

interface Told {
  complaint: Complaint;
  /** Oldest first. */
  entries: readonly Entry[];
}

/**
 * What one link may show. A stranger can complain in a victim's name and then holds the link that was answered: it shows
 * what came through it and the status, never a word of the victim or of an agent.
 */
export const viewComplaint = (
  { complaint, entries }: Told,
  token: LinkToken,
  { company, policy }: Settings,
  now: Instant,
): Omit<PageView, "base"> => {
  const { customer } = complaint;
  const { scope } = token;
  const language = pickLanguage([customer.language, customer.detectedLanguage], company.language);
  const shown = (entry: Entry, index: number): boolean =>
    isShown(entry, complaint, token) && !isSuperseded(entries, index);
  return {
    language,
    locale: customer.language ?? language,
    timeZone: timeZoneFor({ language, ...customer }, company.timeZone),
    reference: complaint.reference,
    status: complaint.stage.status,
    answerBy: answerBy(complaint, policy, now),
    scope,
    messages: entries.filter(shown).flatMap(messageOf),
    canAddMessage: isReopenable(complaint, now, policy),
    followUp: scope === "mailed" ? followUpOf(complaint, now, policy) : undefined,
    rating: scope === "mailed" ? ratingOf(complaint, entries, now, policy) : undefined,
    notYou: scope === "mailed" ? notYouState(complaint, entries) : undefined,
  };
};

/**
 * A merged complaint, with what is said and asked where it goes on: all of it by a link that was mailed to the same address, and
 * otherwise only what came through this very link. `end` is missing while nobody can say where that is.
 */
export const viewMerged = (
  own: Told,
  end: Told | undefined,
  token: LinkToken,
  settings: Settings,
  now: Instant,
): Omit<PageView, "base"> => {
  const before = viewComplaint(own, token, settings, now);
  if (end === undefined) return { ...before, goesOn: {} };
  const after = viewComplaint(end, token, settings, now);
  const { reference, notYou } = before;
  const messages = [...before.messages, ...after.messages].sort((one, other) => one.at - other.at);
  const both = { reference, notYou, messages };
  return token.scope === "mailed"
    ? { ...after, ...both, goesOn: { in: after.reference } }
    : { ...before, ...both, goesOn: {}, canAddMessage: after.canAddMessage };
};

/** Until somebody has answered, what the customer was last promised; nothing while no answer of ours is due, or it is late. */
const answerBy = (complaint: Complaint, policy: Policy, now: Instant): Instant | undefined => {
  if (complaint.owed === undefined) return undefined;
  const by = complaint.firstResponseAt === undefined ? complaint.promise.by : responseDue(complaint, policy);
  return by !== undefined && by > now && by < NEVER ? by : undefined;
};

/** A link that was answered to a POST shows what came through itself, wherever that was said. */
const isShown = ({ author }: Entry, { reference }: Complaint, token: LinkToken): boolean =>
  token.scope === "mailed" ||
  (author.kind === "customer" && author.through === "submission" && (author.of ?? reference) === token.reference);

const messageOf = ({ at, body }: Entry): PageMessage[] => {
  switch (body.kind) {
    case "message":
      // What somebody else wrote is between them and the agent.
      return body.thirdParty === undefined ? [{ by: "you", at, text: body.text, ...filesOf(body) }] : [];
    case "reply":
      return [{ by: "us", at, text: body.text, ...filesOf(body) }];
    case "resolution": {
      const { explanation, apology } = body.resolution;
      return [{ by: "us", at, text: apology === undefined ? explanation : `${explanation}\n\n${apology}` }];
    }
    case "follow-up-answer":
    case "rating":
      return body.comment === undefined ? [] : [{ by: "you", at, text: body.comment }];
    default:
      return [];
  }
};

/** By name alone: the customer has them, and a link to this page is passed on more easily than a file. */
const filesOf = ({ attachments = [] }: { attachments?: readonly Attachment[] }): Pick<PageMessage, "files"> => {
  const files = attachments.filter(({ inline }) => inline !== true).map(({ filename, size }) => ({ filename, size }));
  return files.length === 0 ? {} : { files };
};

const notYouState = ({ customer }: Complaint, entries: readonly Entry[]): PageView["notYou"] => {
  if (customer.disownedAt === undefined) return "ask";
  return entries.some(({ body }) => body.kind === "disowned" && body.all) ? "said-of-all" : "said";
};

import type { WithholdingReason } from "./debt.ts";
import type { Draft } from "./draft.ts";
import type { Author, EntryBody } from "./entry.ts";
import type { EntryId, IncidentId } from "./ids.ts";
import { isHeardInChat } from "./in-chat.ts";
import { sendThere } from "./there.ts";

/** Our own words to the customer, in the chat as well while they write there. */

type Answer = Extract<EntryBody, { kind: "reply" | "resolution" }>;

export const sayAnswer = (draft: Draft, author: Extract<Author, { kind: "agent" }>, body: Answer): EntryId => {
  const { complaint } = draft;
  if (!isHeardInChat(complaint)) return draft.say(author, body);
  const { chat } = complaint;
  const place = chat.length + 1;
  const answer = draft.say(author, body, { id: chat.id, place });
  draft.set({ chat: { ...chat, length: place, answered: place, answer } });
  return answer;
};

const isAnsweredThere = ({ complaint: { origin }, context: { policy } }: Draft): boolean =>
  origin !== undefined && policy.webhooks;

/** `files`: they come with it, and the chat shows none. */
interface How {
  incident?: IncidentId | undefined;
  files?: boolean;
}

/**
 * By mail: at once, or where the chat shows all of it, unless it was read there in time. Gives why the customer isn't reached;
 * in the chat they are, whenever they come back to it, and whoever has no address where their complaint came from.
 */
export const mailAnswer = (
  draft: Draft,
  mail: Answer["kind"],
  entry: EntryId,
  { incident, files = false }: How = {},
): WithholdingReason | undefined => {
  const { complaint, context } = draft;
  const { email, undeliverable } = complaint.customer;
  const isInChat = isHeardInChat(complaint);
  if (email === undefined || undeliverable !== undefined) {
    const reason = undeliverable?.because ?? "no-address";
    if (email === undefined && isAnsweredThere(draft)) {
      sendThere(draft, { entry, mail, since: context.now });
      return undefined;
    }
    const isHeard = isInChat && !files;
    if (undeliverable !== undefined || !isHeard) draft.tell({ kind: "mail-withheld", mail, reason, entry });
    return isHeard ? undefined : reason;
  }
  const toMany = incident === undefined ? {} : { incident };
  if (isInChat && !files) {
    const place = { place: complaint.chat.answered };
    draft.owe({ kind: "mail", mail, entry, ...toMany, ...place }, context.now + context.policy.chatAnsweredByMailAfter);
  } else {
    draft.owe({ kind: "mail", mail, entry, ...toMany });
  }
  return undefined;
};

import type { StaffMessageId } from "../../texts/staff/en.ts";
import { en } from "../../texts/staff/en.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { safeLabel } from "../safe-label.ts";

/**
 * What staff read for a product, a category or a channel. Products and categories are what strangers typed, so a name goes
 * through the same strict filter as in mails to customers: no link or number to call gets to leadership that way.
 */
export const nameFor = (kind: "channel" | "product" | "category", typed: string, texts: StaffTexts): string => {
  if (kind === "channel") return isChannel(typed) ? texts.say(`channel.${typed}`) : unknown(typed, texts);
  return texts.nameOf(kind, typed) ?? unknown(typed, texts);
};

type Channel = StaffMessageId extends infer Id ? (Id extends `channel.${infer Name}` ? Name : never) : never;

const isChannel = (name: string): name is Channel => Object.hasOwn(en, `channel.${name}`);

const unknown = (typed: string, { say }: StaffTexts): string => safeLabel(typed) ?? say("name.unreadable");

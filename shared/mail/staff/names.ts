import type { Channel } from "../../domain/channel.ts";
import type { StaffMessageId } from "../../texts/staff/en.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { safeLabel } from "../safe-label.ts";

/**
 * What staff read for a product, a category or a channel. Products and categories are what strangers typed, so a name goes
 * through the same strict filter as in mails to customers: no link or number to call gets to leadership that way.
 */
export const nameFor = (kind: "channel" | "product" | "category", typed: string, texts: StaffTexts): string => {
  if (kind === "channel") return isChannel(typed) ? texts.say(CHANNELS[typed]) : unknown(typed, texts);
  return texts.nameOf(kind, typed) ?? unknown(typed, texts);
};

/** A new channel doesn't compile until it has a name. */
const CHANNELS: Readonly<Record<Channel, StaffMessageId & `channel.${string}`>> = {
  form: "channel.form",
  email: "channel.email",
  chat: "channel.chat",
  phone: "channel.phone",
  visit: "channel.visit",
  review: "channel.review",
  social: "channel.social",
};

const isChannel = (name: string): name is Channel => Object.hasOwn(CHANNELS, name);

const unknown = (typed: string, { say }: StaffTexts): string => safeLabel(typed) ?? say("name.unreadable");

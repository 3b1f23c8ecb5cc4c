import { channelName, type KnownChannel } from "../../domain/channel.ts";
import type { StaffMessageId } from "../../texts/staff/en.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { safeLabel } from "../safe-label.ts";

/**
 * What staff read for a product, a category or a channel. Products and categories are what strangers typed, so a name goes
 * through the same strict filter as in mails to customers: no link or number to call gets to leadership that way. A channel
 * of the company's own is named by its own code.
 */
export const nameFor = (kind: "channel" | "product" | "category", typed: string, texts: StaffTexts): string => {
  if (kind === "channel") return isKnown(typed) ? texts.say(CHANNELS[typed]) : own(typed, texts);
  return texts.nameOf(kind, typed) ?? unknown(typed, texts);
};

/** A channel that is known here doesn't compile until it has a name. */
const CHANNELS: Readonly<Record<KnownChannel, StaffMessageId & `channel.${string}`>> = {
  form: "channel.form",
  email: "channel.email",
  chat: "channel.chat",
  phone: "channel.phone",
  visit: "channel.visit",
  review: "channel.review",
  social: "channel.social",
};

const isKnown = (name: string): name is KnownChannel => Object.hasOwn(CHANNELS, name);

const own = (channel: string, texts: StaffTexts): string =>
  channelName.test(channel) ? channel : unknown(channel, texts);

const unknown = (typed: string, { say }: StaffTexts): string => safeLabel(typed) ?? say("name.unreadable");

import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import type { ListItem } from "../layout.ts";
import { nameFor } from "./names.ts";
import type { Advice } from "./report-advice.ts";
import type { Change } from "./report-changes.ts";
import type { StaffFormats } from "./staff-formats.ts";

export const changeSentence = (change: Change, texts: StaffTexts, formats: StaffFormats): string => {
  const { what, name = "", distance } = change;
  const figures = figuresOf(change, formats);
  const way = distance > 0 ? "more" : "less";
  return what === "product" || what === "category"
    ? texts.say(`change.${what}.${way}`, { ...figures, name: nameFor(what, name, texts) })
    : texts.say(`change.${what}.${way}`, figures);
};

/** What it is, and what to do about it. */
export const adviceItem = (advice: Advice, texts: StaffTexts, formats: StaffFormats): ListItem => {
  const { say } = texts;
  const text = say(`look.${advice.kind}.todo`);
  switch (advice.kind) {
    case "overdue":
      return { lead: say("look.overdue.what", { count: advice.count }), text };
    case "acknowledgement":
      return { lead: say("look.acknowledgement.what", { time: formats.time(advice.tookMs) }), text };
    case "bounced":
      return { lead: say("look.bounced.what", { share: formats.share(advice.share) }), text };
    case "satisfaction":
    case "handOvers":
      return { lead: say(`look.${advice.kind}.what`, figuresOf(advice.change, formats)), text };
    case "product": {
      const name = nameFor("product", advice.change.name ?? "", texts);
      return { lead: say("look.product.what", { name, ...figuresOf(advice.change, formats) }), text };
    }
  }
};

const figuresOf = ({ now, before, unit }: Change, formats: StaffFormats): { now: string; before: string } => ({
  now: formats[unit](now),
  before: formats[unit](before),
});

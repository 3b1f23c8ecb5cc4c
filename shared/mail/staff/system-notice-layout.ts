import { type Instant, utcDay } from "../../domain/time.ts";
import type { MissingName, SystemNews } from "../../domain/watch/system-notice.ts";
import type { StaffTexts } from "../../texts/staff/load-staff-texts.ts";
import { formatsFor } from "../formats.ts";
import type { Block, Fact, Layout } from "../layout.ts";
import { allot } from "./allot.ts";
import { staffFormats } from "./staff-formats.ts";

/** What is wrong with the pipeline itself. */
export interface SystemNoticeContent {
  readonly kind: "system-notice";
  /** BCP 47: of the company, for the way of writing times. */
  readonly locale: string;
  readonly timeZone: string;
  readonly needs: readonly SystemNeed[];
}

export type SystemNeed = SystemNews & { readonly since: Instant };

/** Most urgent first. New news is one line here and its three texts; without them it doesn't compile. */
const URGENCY: Readonly<Record<SystemNews["kind"], number>> = {
  "webhook-disabled": 1,
  "proof-incomplete": 2,
  "webhook-lost": 3,
  "webhook-failing": 4,
};

/** In the whole mail. An outage of mail over weeks could leave more than a program shows. */
const MOST_LISTED = 20;

/** Likewise, of what is missing on some days: of none more than what its notice has. */
const MOST_MISSING = 30;

/** Each kind is a heading, what it means and what to do, and the facts of each, latest first. */
export const systemNoticeLayout = (content: SystemNoticeContent, texts: StaffTexts): Layout => {
  const { say } = texts;
  const byKind = [...Map.groupBy(content.needs, ({ kind }) => kind)].toSorted(
    ([one], [other]) => URGENCY[one] - URGENCY[other],
  );
  const shares = allot(
    MOST_LISTED,
    byKind.map(([, all]) => all.length),
  );
  const lead = say("system.lead");
  const factsOf = createFacts(content, texts);
  return {
    subject: byKind.map(([kind]) => say(`system.${kind}.title`)).join(" · "),
    preview: lead,
    blocks: [
      { kind: "paragraph", text: lead },
      ...byKind.flatMap(([kind, all], place): Block[] => {
        const [meaning, todo] = [say(`system.${kind}.meaning`), say(`system.${kind}.todo`)];
        const listed = all.toSorted((one, other) => other.since - one.since).slice(0, shares[place]);
        const more = all.length - listed.length;
        const named = allot(
          MOST_MISSING,
          listed.map((need) => firstOf(need).length),
        );
        return [
          { kind: "heading", text: say(`system.${kind}.title`) },
          { kind: "paragraph", text: say("notice.meaning", { meaning, todo }) },
          ...listed.map((need, turn) => ({ kind: "facts" as const, facts: factsOf(need, named[turn] ?? 0) })),
          ...(more === 0 ? [] : [{ kind: "aside" as const, text: say("system.more", { count: more }) }]),
        ];
      }),
    ],
  };
};

/** With the calls of the API as they are made, so that no text has to say them. */
const createFacts = (
  { locale, timeZone }: SystemNoticeContent,
  { say, language }: StaffTexts,
): ((need: SystemNeed, most: number) => Fact[]) => {
  const { moment } = formatsFor(locale, language, timeZone);
  const { day } = staffFormats(locale, language);
  const shown = (text: string, shape: RegExp): string => (shape.test(text) ? text : say("name.unreadable"));
  const receiver = ({ endpoint, host }: { endpoint: string; host: string }): Fact[] => [
    { label: say("system.webhook"), value: shown(endpoint, ENDPOINT), code: true },
    { label: say("system.receiver"), value: shown(host, HOST), code: true },
  ];
  const webhook = (need: SystemNeed & { endpoint: string; host: string }): Fact[] => [
    ...receiver(need),
    { label: say("notice.since"), value: moment(need.since) },
  ];
  return (need, most) => {
    switch (need.kind) {
      case "webhook-failing":
        return webhook(need);
      case "webhook-disabled": {
        const call = `PUT /v1/agent/webhooks/${need.endpoint}`;
        const isSayable = ENDPOINT.test(need.endpoint);
        return [
          ...webhook(need),
          ...(isSayable ? [{ label: say("system.switchOn"), value: call, code: true as const }] : []),
        ];
      }
      case "webhook-lost": {
        const of = utcDay(need.since);
        const call = `POST /v1/agent/webhooks/${need.endpoint}/replay "day":"${of}"`;
        const isSayable = ENDPOINT.test(need.endpoint);
        return [
          ...receiver(need),
          { label: say("system.day"), value: day(of).long },
          ...(isSayable ? [{ label: say("system.sendAgain"), value: call, code: true as const }] : []),
        ];
      }
      case "proof-incomplete":
        return [
          { label: say("system.day"), value: day(need.day).long },
          { label: say("system.missing"), value: say("system.things", { count: need.count }) },
          ...firstOf(need)
            .slice(0, most)
            .map(({ kind, id, reference = id }) => ({
              label: say(`system.missing.${kind}`),
              value: shown(reference === id ? id : `${reference} ${id}`, NAME),
              code: true as const,
            })),
          { label: say("system.list"), value: `GET /v1/agent/reports/proof?day=${need.day}`, code: true },
        ];
    }
  };
};

const firstOf = (need: SystemNeed): readonly MissingName[] =>
  need.kind === "proof-incomplete" ? (need.first ?? []) : [];

/** Whatever else was entered isn't shown: it could be a message, or turn the line around. */
const ENDPOINT = /^[a-z0-9][a-z0-9_-]{0,39}$/u;
const NAME = /^[\w#/. :={}+-]{1,160}$/u;
const HOST = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/u;

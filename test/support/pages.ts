import type { PageView } from "../../functions/customer-api/page-view.ts";
import type { Status } from "../../shared/domain/status.ts";
import type { SupportedLanguage } from "../../shared/language/supported.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import { createPages } from "../../shared/pages/create-pages.ts";
import { createTexts } from "../../shared/texts/texts.ts";

/** Pages of the customer's as the room makes them, for one company. */

export const brandForTests: Brand = { name: "Nordlicht Kaffee", accent: "#1b6b52" };
export const pagesForTests = createPages(brandForTests);
export const textsForTests = createTexts({ company: brandForTests.name, tone: "formal", overrides: {} });

export const pageAt = Date.UTC(2026, 2, 5, 15, 30);

export const sampleView: PageView = {
  language: "en",
  locale: "en-GB",
  timeZone: "Europe/Berlin",
  reference: "7K3QX9MPD",
  status: "assigned",
  answerBy: pageAt,
  scope: "mailed",
  messages: [
    { by: "you", at: pageAt, text: "It is broken." },
    { by: "us", at: pageAt, text: "We are sorry." },
  ],
  canAddMessage: true,
  followUp: undefined,
  rating: undefined,
  notYou: "ask",
  base: "/c/k1abc",
};

/** A page in each status, together with each kind of section and notice. */
export const sampleViews: Record<Status, PageView> = {
  queued: {
    ...sampleView,
    status: "queued",
    scope: "submission",
    notYou: undefined,
    notice: "message-too-long",
    draft: { form: "messages", text: "?" },
  },
  assigned: { ...sampleView, notice: "message-added" },
  awaiting_customer: { ...sampleView, status: "awaiting_customer", answerBy: undefined, notice: "message-empty" },
  resolved: {
    ...sampleView,
    status: "resolved",
    answerBy: undefined,
    followUp: { kind: "ask" },
    notYou: "said",
    notice: "not-you-recorded",
  },
  closed: {
    ...sampleView,
    status: "closed",
    answerBy: undefined,
    canAddMessage: false,
    followUp: { kind: "answered", fixed: true, changeableUntil: pageAt },
    rating: { kind: "open", until: pageAt, given: undefined },
    notYou: "said-of-all",
    notice: "answer-recorded",
  },
};

const answered: PageView = { ...sampleViews.closed, canAddMessage: true, notYou: undefined };
const given = { score: 4, comment: "Quick." } as const;

/** What there is to see of a rating, from its question to what is left of it. */
export const ratingViews = {
  asked: answered,
  missing: { ...answered, notice: "rating-missing", draft: { form: "rating", score: undefined, text: "Slow." } },
  given: { ...answered, rating: { kind: "open", until: pageAt, given }, notice: "rating-recorded" },
  over: {
    ...answered,
    followUp: { kind: "answered", fixed: true, changeableUntil: undefined },
    rating: { kind: "over", given: { score: 3 } },
    notice: undefined,
  },
  notFixed: {
    ...answered,
    status: "queued",
    answerBy: pageAt,
    followUp: { kind: "answered", fixed: false, changeableUntil: pageAt },
    notice: "not-possible",
  },
} as const satisfies Record<string, PageView>;

export const inLanguage = (view: PageView, language: SupportedLanguage): PageView => ({
  ...view,
  language,
  locale: language,
});

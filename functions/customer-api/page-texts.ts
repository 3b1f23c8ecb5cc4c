import type { Status } from "../../shared/domain/complaint.ts";
import type { PageMessage, PageNotice } from "./page-view.ts";

/** What the customer's page says in one language. */
export interface PageTexts {
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  status: Record<Status, { title: string; detail: string }>;
  reference: string;
  respondBy: string;
  conversation: string;
  by: Record<PageMessage["by"], string>;
  partial: string;
  add: { title: string; label: string; button: string };
  followUp: {
    title: string;
    detail: string;
    comment: string;
    yes: string;
    no: string;
    answeredYes: string;
    answeredNo: string;
  };
  notice: Record<PageNotice, string>;
  gone: { title: string; detail: string; next: string };
}

const en: PageTexts = {
  language: "en",
  direction: "ltr",
  status: {
    queued: { title: "We have your complaint", detail: "A person on our team will read it and answer you." },
    assigned: { title: "We are working on it", detail: "A person on our team has your complaint in hand." },
    awaiting_customer: { title: "It's your turn", detail: "We wrote to you, and need your answer to go on." },
    resolved: {
      title: "We have resolved it",
      detail: "If it isn't really fixed, tell us here, and we take it up again.",
    },
    closed: { title: "This complaint is closed", detail: "Thank you for telling us." },
  },
  reference: "Your reference",
  respondBy: "You hear from us by",
  conversation: "What was said",
  by: { you: "You", us: "Us" },
  partial:
    "To protect your privacy, this link shows only what was sent with it. The links in our mails show everything.",
  add: { title: "Add something", label: "Your message to us", button: "Send message" },
  followUp: {
    title: "Is it really fixed?",
    detail: "If it isn't, the person who knows your complaint takes it up again, ahead of the line.",
    comment: "Anything we should know? (optional)",
    yes: "Yes, it's fixed",
    no: "No, it isn't",
    answeredYes: "You told us that it is fixed. Thank you.",
    answeredNo: "You told us that it isn't fixed. We have taken it up again.",
  },
  notice: {
    "message-added": "Thank you. Your message is with us.",
    "answer-recorded": "Thank you. We have your answer.",
    "message-empty": "Please write something first.",
    "message-too-long": "That is too long for one message. Please send it in parts of at most 20,000 characters.",
    "not-possible": "That is no longer possible: your complaint has moved on. This page shows where it stands now.",
  },
  gone: {
    title: "This link doesn't work",
    detail: "It may have expired, or a part of it may be missing.",
    next: "Try the link in our latest mail to you. If that doesn't help, write to us again: nothing that you sent is lost.",
  },
};

const all: Record<string, PageTexts> = { en };

/** The nearest language that we have. */
export const pageTextsFor = (language: string): PageTexts => all[language] ?? all[language.split("-")[0] ?? ""] ?? en;

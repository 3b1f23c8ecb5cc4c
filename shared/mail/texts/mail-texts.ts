import type { Outcome, RedressKind } from "../../domain/resolution.ts";

/** All that a mail says in one language. Values come in formatted and filtered; they are escaped later. */
export interface MailTexts {
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  greeting: (values: { name: string | undefined }) => string;
  labels: { reference: string; about: string; order: (values: { order: string }) => string; answerBy: string };
  page: { open: string; answer: string; write: string };
  acknowledgement: {
    subject: (values: { reference: string }) => string;
    arrived: string;
    next: string;
    preview: (values: { by: string | undefined }) => string;
    add: string;
    notYou: (values: { company: string }) => string;
  };
  reply: {
    subject: (values: { reference: string; about: string | undefined }) => string;
    answer: string;
  };
  resolution: {
    subject: (values: { reference: string }) => string;
    outcome: Record<Outcome, string>;
    explanation: string;
    redress: string;
    redressOf: Record<RedressKind, (values: { amount: string | undefined }) => string>;
    notFixed: string;
    changedMind: string;
  };
  reminder: {
    subject: (values: { reference: string }) => string;
    yourTurn: string;
    closing: (values: { by: string | undefined }) => string;
  };
  followUp: {
    subject: (values: { reference: string }) => string;
    ask: string;
    fixed: string;
    notFixed: string;
    how: string;
  };
  followUpReminder: {
    subject: (values: { reference: string }) => string;
    ask: string;
    closing: (values: { by: string | undefined }) => string;
  };
}

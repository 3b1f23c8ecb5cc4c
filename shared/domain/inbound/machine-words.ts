import type { IncomingMail } from "./incoming-mail.ts";
import type { Machine } from "./machine-sign.ts";
import { freshOpening, plain } from "./machine-text.ts";
import { SAYS_AUTOMATIC } from "./machine-words-automatic.ts";
import { SAYS_AWAY } from "./machine-words-away.ts";
import { ACKNOWLEDGES, PROMISES } from "./machine-words-promise.ts";
import {
  AFTER_SUBJECT,
  AUTOMATIC_SUBJECTS,
  AWAY_SUBJECTS,
  LIKELY_SUBJECTS,
  TELLING_SUBJECTS,
} from "./machine-words-subject.ts";
import { isAnswer, startsAsAnswer, startsAsForward } from "./sender-header.ts";

const any = (patterns: readonly string[], before = ""): RegExp => new RegExp(`${before}(?:${patterns.join("|")})`, "u");

/** At the start of a line or a sentence. */
const automatic = any(SAYS_AUTOMATIC, "(?:^|\\n|[.!?。!]\\s?|[*\\-_(\\[~【]\\s?)");
const away = any(SAYS_AWAY);
const promise = any(PROMISES);
const acknowledgement = any(ACKNOWLEDGES);
const subjectStart = new RegExp(`^[\\[【(]?(?:${AUTOMATIC_SUBJECTS.join("|")})[\\]】)]?${AFTER_SUBJECT}`, "u");
const awaySubject = new RegExp(`^(?:${AWAY_SUBJECTS.join("|")})$`, "u");
/** `[External]`, `***SPAM***`: what gateways put before a subject. */
const TAGS =
  /^(?:\[(?:ext|external|extern|spam|suspect|junk|caution)[^\]]{0,20}\]|\*{2,5}[^*]{1,20}\*{2,5}|(?:external|extern|spam)[::])\s*/u;

/** Where "I'm away" has to stand, and how long a text is in which a promise speaks for a program; in characters. */
const SOON = 350;
const SHORT = 900;
/** What may stand beside nothing but "I'm away until Monday": a greeting and a name. */
const BARE = { opening: 130, date: 30, rest: 40 } as const;

/**
 * Whether the words are a program's, where no header says so: a third of all automatic answers. Each is told by what it says
 * of itself at its very beginning. "I'm away" alone is what a customer on holiday writes too, so it needs a promise beside
 * it ("on my return"), no question, and in a mail that answers nothing, a short text. Words below or within a quote,
 * after "Fwd:" and in a subject after "Re:" are somebody else's.
 */
export const automaticWordsIn = (mail: IncomingMail): Machine | undefined => {
  if (startsAsForward(mail.subject)) return undefined;
  const subject = plain(mail.subject ?? "")
    .trim()
    .replace(TAGS, "")
    .replace(TAGS, "");
  if (subjectStart.test(subject)) return { reason: "auto-reply", sign: "subject" };
  const isOwn = !startsAsAnswer(subject);
  if (isOwn && TELLING_SUBJECTS.some((pattern) => pattern.test(subject))) return told(mail, "subject");

  const opening = freshOpening(mail.text);
  if (automatic.test(opening)) return told(mail, "automatic-words");
  const saysAway = away.test(opening.slice(0, SOON));
  const acknowledges = acknowledgement.test(opening.slice(0, SOON));
  if (!saysAway && !acknowledges) return undefined;
  const promises = promise.test(opening);
  const isLikely = isOwn && LIKELY_SUBJECTS.some((pattern) => pattern.test(subject));
  if (/[?؟]/u.test(opening)) return undefined;
  const isShort = opening.length <= SHORT;
  const answers = isAnswer(mail);
  if (
    saysAway &&
    ((promises && (answers || isShort)) || (isOwn && awaySubject.test(subject)) || (answers && isBare(opening)))
  )
    return { reason: "auto-reply", sign: "away-words" };
  return acknowledges && promises && isShort && (answers || isLikely)
    ? { reason: "auto-reply", sign: "acknowledging-words" }
    : undefined;
};

const told = (mail: IncomingMail, sign: string): Machine => ({
  reason: isAnswer(mail) ? "auto-reply" : "machine",
  sign,
});

/** "I'm away until Monday." and a name: nothing that somebody would have to read. */
const isBare = (opening: string): boolean => {
  const words = away.exec(opening);
  if (words === null || opening.length > BARE.opening) return false;
  const [date = "", ...rest] = opening.slice(words.index + words[0].length).split(/[.!。\n]+/u);
  return !/[,,、]/u.test(date) && date.length <= BARE.date && rest.join("").length <= BARE.rest;
};

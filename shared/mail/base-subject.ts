import { oneLine } from "./header-text.ts";

/** What mail programs put before the subject of an answer or of a mail that is passed on, each in its language. */
const PREFIXES = [
  "re|fwd?|aw|wg|antw|doorst|sv|vs|vb|vl|fs|tr|rv|res|enc|r|rif|odp|pd|ynt|i̇?lt|bls|trs|vá",
  "απ|σχετ|πρθ|ответ|отв|на",
  "trả lời|chuyển tiếp|balas|teruskan",
  "답장|회신|전달|返信|転送|回复|答复|转发|回覆|答覆|轉寄|轉發",
  "ตอบกลับ|ตอบ|ส่งต่อ",
  "رد|إعادة توجيه|תגובה|הועבר",
].join("|");
/** `Re:`, `AW :`, `RE[2]:`, `回复：`, `[답장]`, however many of them. */
const ANSWERS = new RegExp(
  `^(?:\\s*(?:(?:${PREFIXES})(?:\\[\\d+\\]|\\(\\d+\\)|\\^\\d+)?\\s*[:：]|\\[(?:re|fwd?|답장|회신|전달)\\]))+`,
  "iu",
);
/** What isn't seen and changes how the rest is: but for the joiners, which Persian, Hindi and emoji are written with. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu;

/** What a subject says without what mail programs put before it: one line, with nothing in it that turns text around. */
export const baseSubject = (subject: string): string =>
  oneLine(oneLine(subject.replace(UNSEEN, "")).replace(ANSWERS, ""));

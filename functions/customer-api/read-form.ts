import * as z from "zod";
import { text } from "../../shared/http/fields.ts";
import { type Draft, MOST_CHARACTERS, type PageProblem, SCORES } from "./page-view.ts";
import type { Word } from "./word.ts";

/** What a form on the page says, or what is wrong with it, with what its customer typed. */
export type Read = { word: Word } | { notice: PageProblem; draft?: Draft };

const words = text("text", MOST_CHARACTERS);
const fixedSchema = z.enum(["yes", "no"]);

export const readMessage = (fields: URLSearchParams): Read => {
  const typed = fields.get("message") ?? "";
  const message = words.safeParse(typed);
  if (message.success) return { word: { kind: "add-message", text: message.data } };
  const notice = typed.trim() === "" ? "message-empty" : "message-too-long";
  return { notice, draft: { form: "messages", text: typed } };
};

export const readAnswer = (fields: URLSearchParams): Read => {
  const fixed = fixedSchema.safeParse(fields.get("fixed"));
  if (!fixed.success) return { notice: "not-possible" };
  const comment = readComment(fields);
  if ("tooLong" in comment) return { notice: "message-too-long", draft: { form: "follow-up", text: comment.tooLong } };
  return { word: { kind: "answer-follow-up", fixed: fixed.data === "yes", ...comment } };
};

/** A score that is none of ours counts as none: no browser sends one. */
export const readRating = (fields: URLSearchParams): Read => {
  const score = SCORES.find((one) => String(one) === fields.get("score"));
  const comment = readComment(fields);
  const draft = { form: "rating", score, text: fields.get("comment") ?? "" } as const;
  if ("tooLong" in comment) return { notice: "message-too-long", draft };
  if (score === undefined) return { notice: "rating-missing", draft };
  return { word: { kind: "rate", score, ...comment } };
};

export const readDisowning = (fields: URLSearchParams): Read => ({
  word: { kind: "disown", all: fields.get("all") === "yes" },
});

/** Nothing but blanks is no comment. */
const readComment = (fields: URLSearchParams): { comment?: string } | { tooLong: string } => {
  const typed = fields.get("comment") ?? "";
  if (typed.trim() === "") return {};
  const comment = words.safeParse(typed);
  return comment.success ? { comment: comment.data } : { tooLong: typed };
};

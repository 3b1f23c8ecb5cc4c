import { type Finding, say, unknown } from "./finding.ts";

/** What became of one question, to AWS or to DNS. */
export type Answer<Value> = { is: "there"; value: Value } | { is: "missing" } | NotSeen;
type NotSeen = { is: "refused"; permission: string } | { is: "failed"; why: string };

/** What a question's failure says: that there is no such thing, or something else. */
export type IsMissing = (error: Error) => boolean;

const REFUSALS = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthorizationError",
  "AuthorizationErrorException",
  "UnauthorizedOperation",
]);
const LONGEST_WAIT = 10_000;

/**
 * Never throws, and never waits long. What AWS says of a failure isn't passed on: of a wrong signature it shows what was signed.
 */
export const ask = async <Value>(
  permission: string,
  request: (options: { abortSignal: AbortSignal }) => Promise<Value>,
  isMissing: IsMissing = () => false,
): Promise<Answer<Value>> => {
  try {
    return { is: "there", value: await request({ abortSignal: AbortSignal.timeout(LONGEST_WAIT) }) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (isMissing(error)) return { is: "missing" };
    return REFUSALS.has(error.name) ? { is: "refused", permission } : { is: "failed", why: reasonOf(error) };
  }
};

export const reasonOf = (error: Error): string => {
  const { code } = error as NodeJS.ErrnoException;
  if (error.name === "AbortError" || error.name === "TimeoutError") return `no answer within ${LONGEST_WAIT / 1_000} s`;
  return code ?? error.name;
};

/** `subject` begins the sentence. */
export const notSeen = (subject: string, answer: NotSeen): Finding =>
  answer.is === "refused"
    ? unknown(`${subject}: these credentials may not look`, {
        fix: [say(`Allow ${answer.permission}, or let somebody run this who has it.`)],
      })
    : unknown(`${subject}: couldn't be looked at (${answer.why})`, { fix: [say("Try again.")] });

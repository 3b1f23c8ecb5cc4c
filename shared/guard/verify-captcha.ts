import * as z from "zod/mini";
import { log } from "../log.ts";
import type { Signs } from "./be-careful.ts";

/** Longer than any of the services takes, and short enough for somebody who waits. */
const PATIENCE_MS = 3_000;

const answerSchema = z.object({ success: z.boolean() });

/** hCaptcha, reCAPTCHA and Turnstile have one protocol for this: secret and answer as a form, `success` as JSON. */
export const verifyCaptcha = async (
  { verifyUrl, secret }: { verifyUrl: string; secret: string },
  answer: string | undefined,
): Promise<Signs["captcha"]> => {
  if (answer === undefined || answer === "") return "failed";
  try {
    const response = await fetch(verifyUrl, {
      method: "POST",
      body: new URLSearchParams({ secret, response: answer }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: "error",
    });
    const { success } = answerSchema.parse(await response.json());
    return success ? "passed" : "failed";
  } catch (error) {
    log.warn("captcha-unavailable", { error });
    return "unknown";
  }
};

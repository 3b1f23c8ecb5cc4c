import type { MailKind } from "./debt.ts";

/**
 * An agent's own words, written by somebody who knows to whom: never held up for what a machine sent before, nor for how many
 * mails of ours come back.
 */
export const isPersonal = (mail: MailKind): boolean => mail === "reply" || mail === "resolution";

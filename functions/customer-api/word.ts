import type { FromCustomer } from "../../shared/domain/command.ts";

/** What a customer may ask of a complaint through a link. */
export type Word =
  | { kind: "add-message"; text: string }
  | Extract<FromCustomer, { kind: "answer-follow-up" | "rate" | "disown" }>;

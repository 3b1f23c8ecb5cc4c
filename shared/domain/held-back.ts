import type { Complaint } from "./complaint.ts";
import type { Debt } from "./debt.ts";

/** Mail waits until its address is free again: asked before that, the address would still say no. */
export const isHeldBack = ({ outbox }: Pick<Complaint, "outbox">, { task }: Pick<Debt, "task">): boolean =>
  task.kind === "mail" && outbox.some((other) => other.task.kind === "unblock-address");

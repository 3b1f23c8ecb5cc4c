/** Where a complaint stands; its stage says what only matters there. */
export type Status = "queued" | "assigned" | "awaiting_customer" | "resolved" | "closed";

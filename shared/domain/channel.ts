/** How a complaint came in. A new one is one more word here and an adapter of its own. */
export type Channel = "form" | "email" | "chat" | "phone" | "visit" | "review" | "social";

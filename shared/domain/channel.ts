/** Those whose name is said in every language; all but `phone` and `visit` have a door here. */
export type KnownChannel = "form" | "email" | "chat" | "phone" | "visit" | "review" | "social";

/** How a complaint came in: by one of those, or by whatever an adapter brings, which is known by its name alone. */
export type Channel = KnownChannel | (string & Record<never, never>);

export const channelName = /^[a-z][a-z0-9-]{1,30}$/;

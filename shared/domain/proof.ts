/** How well we know that whoever writes owns the address: not at all, by a link mailed to it, or by authenticated mail. */
export type Proof = "none" | "link" | "authenticated";

/**
 * Where on the customer's page each answer to the follow-up is given. The mail's two links differ in nothing else: a
 * fragment never reaches the server, so a scanner that follows them all answers nothing.
 */
export const ANSWER_ANCHORS = { fixed: "fixed", notFixed: "not-fixed" } as const;

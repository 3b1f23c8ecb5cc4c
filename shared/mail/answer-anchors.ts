/**
 * Where on the customer's page each answer is given that a mail asks for. The links of one mail differ in nothing else: a
 * fragment never reaches the server, so a scanner that follows them all answers nothing.
 */
export const ANSWER_ANCHORS = { fixed: "fixed", notFixed: "not-fixed", notYou: "not-you" } as const;

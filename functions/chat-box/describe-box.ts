import type { ChatBox } from "../../shared/api/answers/chat-box.ts";
import { mostAhead, plainChatTexts } from "../../shared/api/answers/chat-box.ts";
import type { Brand } from "../../shared/mail/brand.ts";
import type { Texts } from "../../shared/texts/texts.ts";

/** Stays in its text for the box, which alone knows the address. */
const EMAIL = "{email}";

/** All that a box needs to know to speak for the company. */
export const describeBox = (
  { language, direction, say }: Texts,
  { socket, brand }: { socket: string; brand: Brand },
): ChatBox => ({
  socket,
  language,
  direction,
  company: brand.name,
  color: brand.accent,
  texts: {
    ...(Object.fromEntries(plainChatTexts.map((name) => [name, say(`chat.${name}`)])) as PlainTexts),
    emailThanks: say("chat.emailThanks", { email: EMAIL }),
    ahead: Object.fromEntries(
      Array.from({ length: mostAhead + 1 }, (_, count) => [count, say("chat.ahead", { count })]),
    ),
    you: say("page.byYou"),
    us: say("page.byUs"),
  },
});

type PlainTexts = Pick<ChatBox["texts"], (typeof plainChatTexts)[number]>;

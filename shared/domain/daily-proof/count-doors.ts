import { type Arrivals, type Arrived, isIn, isTaken, type Window } from "./arrivals.ts";
import { nameOf, takenMails, takenRequests } from "./judge-arrivals.ts";
import { postedMail } from "./posted-mail.ts";

/** What one door took in, and what became of it. */
export interface DoorCount {
  /** A route, or `mail` or `chat`. */
  door: string;
  /** Whether somebody else than the door's own function saw it come in. */
  independent: boolean;
  taken: number;
  /** What wasn't taken, and whose sender was told so. */
  refused: number;
  became: Readonly<Record<string, number>>;
}

export const MAIL_DOOR = "mail";
export const CHAT_DOOR = "chat";

export const countDoors = (arrivals: Arrivals, lines: readonly Arrived[], window: Window): DoorCount[] => {
  const requests = takenRequests(arrivals, window);
  const posted = new Set(arrivals.requests.map(({ id }) => postedMail(id)));
  const ours = arrivals.requests.filter((request) => isIn(window, request));
  const routes = [...new Set(ours.map(({ route }) => route))].sort();
  const became = (door: string) => tally(lines.filter((line) => line.door === door).map(({ outcome }) => outcome));
  const frames = lines.filter(({ door }) => door === CHAT_DOOR);
  return [
    ...routes.map((route) => ({
      door: route,
      independent: true,
      taken: requests.filter((request) => request.route === route).length,
      refused: ours.filter((request) => request.route === route && !isTaken(request)).length,
      became: became(route),
    })),
    {
      door: MAIL_DOOR,
      independent: true,
      taken: takenMails(arrivals, window).filter((mail) => !posted.has(nameOf(mail))).length,
      refused: 0,
      became: became(MAIL_DOOR),
    },
    { door: CHAT_DOOR, independent: false, taken: frames.length, refused: 0, became: became(CHAT_DOOR) },
  ];
};

const tally = (words: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
};

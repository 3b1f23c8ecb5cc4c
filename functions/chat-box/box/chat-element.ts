import { languagesOf, readAbout } from "./about.ts";
import { openMemory } from "./memory.ts";
import { followSeenArea } from "./seen-area.ts";
import { createSession } from "./session.ts";
import { styleSheet } from "./style.ts";
import { type Description, loadDescription } from "./texts.ts";
import { createView } from "./view.ts";

type Data = Readonly<Record<string, string | undefined>>;

/** `<heard-chat>`: begins when it is put into a page, and ends when it is taken out. */
export const chatElement = (base: string, script: Data): CustomElementConstructor =>
  class extends HTMLElement {
    #life: AbortController | undefined;

    connectedCallback(): void {
      const life = new AbortController();
      this.#life = life;
      const { lang } = document.documentElement;
      const wanted = languagesOf([this.dataset.language ?? script.language, lang, ...navigator.languages]);
      void loadDescription(base, wanted).then((description) => {
        if (description !== undefined && !life.signal.aborted) begin(this, description, { base, script, wanted, life });
      });
    }

    disconnectedCallback(): void {
      this.#life?.abort();
    }
  };

interface Setting {
  base: string;
  script: Data;
  wanted: readonly string[];
  life: AbortController;
}

const begin = (host: HTMLElement, description: Description, { base, script, wanted, life }: Setting): void => {
  const { signal } = life;
  const { language } = description;
  const memory = openMemory(base, () => localStorage);
  const wasOpen = memory.read().isOpen;
  let isOpen = false;
  const look = () => session.look(isOpen, document.visibilityState === "visible");
  const view = createView(description, localeOf(language, wanted), {
    opened: (open) => {
      isOpen = open;
      memory.write({ isOpen });
      look();
    },
    send: (text) => session.say(text),
    typed: () => session.typed(),
    leaveEmail: (email) => session.leaveEmail(email),
    refuseEmail: () => session.refuseEmail(),
    useHere: () => session.useHere(),
    startNew: () => session.startNew(),
  });
  const session = createSession({
    socket: description.socket,
    about: readAbout(host.dataset, script, wanted[0]),
    memory,
    screen: view,
  });

  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [styleSheet(description.color)];
  shadow.replaceChildren(view.element);
  followSeenArea(host, signal);
  document.addEventListener("visibilitychange", look, { signal });
  addEventListener("online", session.hurry, { signal });
  signal.addEventListener("abort", session.stop);
  if (wasOpen) view.reopen();
  else look();
};

/** Times are written as the page's own country does it, where the page is in the box's language. */
const localeOf = (language: string, wanted: readonly string[]): string =>
  wanted.find((tag) => new Intl.Locale(tag).language === new Intl.Locale(language).language) ?? language;

import { createComposer } from "./composer.ts";
import { element, icon } from "./elements.ts";
import { createEmailForm } from "./email-form.ts";
import { createLog } from "./log.ts";
import type { Screen } from "./screen.ts";
import type { Notice } from "./standing.ts";
import type { Description } from "./texts.ts";
import { createTimes } from "./times.ts";

const BUBBLE = "M4 5h16v11H9l-5 4z";
const CROSS = "M6 6l12 12M18 6L6 18";

export interface Handlers {
  opened(isOpen: boolean): void;
  send(text: string): void;
  typed(): void;
  leaveEmail(email: string): void;
  refuseEmail(): void;
  useHere(): void;
  startNew(): void;
}

export interface View extends Screen {
  element: HTMLElement;
  /** As it was before a reload: the customer is somewhere else on the page, and stays there. */
  reopen(): void;
}

/** The box as the customer sees it: a button, and a dialog that it opens. */
export const createView = (description: Description, locale: string, on: Handlers): View => {
  const { texts, language, direction, sayAhead } = description;
  const log = createLog(texts, createTimes(locale));
  const numbers = new Intl.NumberFormat(locale);
  const email = createEmailForm({
    texts,
    leave: (address) => {
      email.show(false);
      composer.focus();
      on.leaveEmail(address);
    },
    refuse: () => {
      email.show(false);
      composer.focus();
      on.refuseEmail();
    },
  });
  const composer = createComposer({ texts, send: on.send, typed: on.typed });

  const status = element("p", { class: "status", role: "status" });
  const action = element("button", { type: "button", class: "action", hidden: "" });
  const close = element("button", { type: "button", class: "close", "aria-label": texts.close }, icon(CROSS));
  const panel = element(
    "div",
    { id: "panel", class: "panel", role: "dialog", "aria-labelledby": "title", tabindex: "-1", hidden: "" },
    element("div", { class: "head" }, element("h2", { id: "title" }, texts.title), close),
    log.element,
    email.element,
    element("div", { class: "foot" }, status, action, composer.element),
  );
  const badge = element("span", { class: "badge", hidden: "" });
  const news = element("p", { class: "unseen", role: "status" });
  const launch = element(
    "button",
    { type: "button", class: "launch", "aria-expanded": "false", "aria-controls": "panel", "aria-haspopup": "dialog" },
    icon(BUBBLE),
    element("span", {}, texts.open),
    badge,
  );
  const root = element(
    "section",
    { class: "root", lang: language, dir: direction, "aria-label": texts.title },
    panel,
    launch,
    news,
  );

  const turn = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    launch.setAttribute("aria-expanded", String(isOpen));
    on.opened(isOpen);
  };
  const shut = () => {
    turn(false);
    launch.focus();
  };
  launch.onclick = () => {
    if (!panel.hidden) return shut();
    turn(true);
    // A keyboard on the screen would hide what there is to read first.
    if (matchMedia("(pointer: coarse)").matches) panel.focus();
    else composer.focus();
  };
  close.onclick = shut;
  root.onkeydown = (event) => {
    if (event.key !== "Escape" || event.isComposing || panel.hidden) return;
    event.stopPropagation();
    shut();
  };

  const sayNotice = (notice: Notice | undefined): string => {
    if (notice === undefined) return "";
    return "ahead" in notice ? (sayAhead(notice.ahead) ?? "") : texts[notice.text];
  };

  return {
    ...log,
    element: root,
    reopen: () => turn(true),
    takeBack: (messages) => {
      for (const { id } of messages) log.remove(id);
      composer.giveBack(messages.map(({ text }) => text));
    },
    showNotice: (notice) => {
      const said = sayNotice(notice);
      if (status.textContent !== said) status.textContent = said;
      const button = notice !== undefined && "button" in notice ? notice.button : undefined;
      composer.allow(button === undefined);
      action.hidden = button === undefined;
      action.textContent = button === undefined ? "" : texts[button];
      action.onclick = () => {
        if (button === "startNew") on.startNew();
        else on.useHere();
        composer.focus();
      };
    },
    askForEmail: email.show,
    thankFor: (address) => log.note(texts.emailThanks.replace("{email}", () => address)),
    refuseEmail: email.refuse,
    showUnread: (count) => {
      badge.hidden = count === 0;
      badge.textContent = count === 0 ? "" : numbers.format(count);
      news.textContent = count === 0 ? "" : `${texts.title}: ${numbers.format(count)}`;
    },
  };
};

import { chatElement } from "./chat-element.ts";

const NAME = "heard-chat";

/** A page may load it again, by mistake or because it changes without a reload. */
const start = (script: HTMLScriptElement): void => {
  if (customElements.get(NAME) !== undefined) return;
  customElements.define(NAME, chatElement(new URL(".", script.src).href, { ...script.dataset }));
  const place = () => {
    if (document.querySelector(NAME) === null) document.body.append(document.createElement(NAME));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
};

if (document.currentScript instanceof HTMLScriptElement) start(document.currentScript);

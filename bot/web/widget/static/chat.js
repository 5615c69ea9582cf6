// The conversation on the screen: deep-chat, set up once, and the few things done to it.
// deep-chat 2.4.2 draws the list, the bubbles and the waiting dots. Its own text box stays hidden: it turns
// typed text into markdown (links and images included) and its send control is not a button.

import { tellPlace, valuesOf } from "./cards_forms.js";
import { drawFate, drawMessage, drawOwn } from "./messages.js";
import { say } from "./strings.js";

const MARGIN_PX = 12;
const ROLES = { client: "user", bot: "ai" };

/**
 * Loads deep-chat into a place of the page and returns what the widget may do with it.
 * Throws where its script cannot be loaded.
 * on: {choose(id, title, values), act(name, key)} for taps inside the conversation.
 */
export async function openChat(place, on) {
  await import("./vendor/deepChat.bundle.js");
  const chat = document.createElement("deep-chat");
  // Set before it is attached: without a font of ours it asks a third party for one.
  Object.assign(chat.style, {
    fontFamily: "inherit", display: "block", width: "100%", height: "100%", border: "0",
    backgroundColor: "transparent", fontSize: "1rem", color: "inherit",
  });
  chat.connect = { handler() {} };
  chat.inputAreaStyle = { display: "none" };
  chat.displayLoadingBubble = { toggle() {} };
  const ready = new Promise((resolve) => {
    chat.onComponentRender = resolve;
  });
  place.replaceChildren(chat);
  await ready;
  const log = await dress(chat);
  listen(chat.shadowRoot, on);
  return conversation(chat, log);
}

// deep-chat's insides, all in this function and in `conversation`: its list is not a live region and has no name.
async function dress(chat) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("messages.css", import.meta.url).href;
  const dressed = new Promise((resolve) => {
    sheet.onload = sheet.onerror = resolve;
  });
  chat.shadowRoot.append(sheet);
  await dressed;
  const log = chat.shadowRoot.getElementById("messages");
  log.setAttribute("role", "log");
  log.setAttribute("aria-live", "polite");
  log.setAttribute("aria-label", say("log"));
  log.tabIndex = 0;
  return log;
}

function listen(root, on) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { choice, title, action, copy } = button.dataset;
    if (choice) on.choose(choice, title);
    else if (action) on.act(action, button.closest("[data-key]")?.dataset.key);
    else if (copy !== undefined) copyCode(root, button);
  });
  root.addEventListener("keydown", moveAlongRuler);
  root.addEventListener("input", (event) => event.target.matches("[type=range]") && tellPlace(event.target));
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const { choice, title } = event.target.dataset;
    on.choose(choice, title, valuesOf(event.target));
  });
}

function moveAlongRuler(event) {
  const step = event.target.closest('[role="radio"]');
  if (!step) return;
  const steps = [...step.parentElement.children];
  const here = steps.indexOf(step);
  const last = steps.length - 1;
  const targets = {
    ArrowRight: Math.min(here + 1, last), ArrowUp: Math.min(here + 1, last),
    ArrowLeft: Math.max(here - 1, 0), ArrowDown: Math.max(here - 1, 0), Home: 0, End: last,
  };
  if (!(event.key in targets)) return;
  event.preventDefault();
  step.tabIndex = -1;
  steps[targets[event.key]].tabIndex = 0;
  steps[targets[event.key]].focus();
}

async function copyCode(root, button) {
  const shown = button.parentElement.querySelector("[data-code]");
  try {
    await navigator.clipboard.writeText(shown.textContent);
    button.textContent = say("copied");
  } catch {
    getSelection().selectAllChildren(shown);
    button.textContent = say("copyByHand");
  }
}

// Focusable only while it has the focus. Not tabindex -1: from there Chromium's Tab goes back to the first element.
function rest(message) {
  if (!message) return;
  message.tabIndex = 0;
  message.focus();
  message.addEventListener("blur", () => message.removeAttribute("tabindex"), { once: true });
}

function conversation(chat, log) {
  const root = chat.shadowRoot;
  const own = (key) => root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const add = (node, from) => chat.addMessage({ html: node.outerHTML, role: ROLES[from] ?? from });
  const waiting = () => Boolean(root.querySelector(".deep-chat-loading-message-bubble"));

  return {
    /** Shows a message of the contract. open: its choices can be taken. */
    show(message, { open }) {
      const node = message.from === "client" ? drawOwn(message.text, message) : drawMessage(message, { open });
      add(node, message.from);
    },

    /** Shows what the client just said; takes the focus along where a tapped button goes away. */
    showOwn(text, key) {
      const focusLeaves = Boolean(root.activeElement?.closest(".choices"));
      this.closeChoices();
      add(drawOwn(text, { key }), "client");
      if (focusLeaves) rest(own(key));
    },

    /** Shows or clears what became of the client's message. */
    setFate(key, sentence = "", actions = []) {
      const message = own(key);
      if (!message) return;
      if (root.activeElement?.closest(".fate") && message.contains(root.activeElement)) rest(message);
      message.classList.toggle("unsent", Boolean(sentence));
      message.querySelector(".fate").replaceChildren(...(sentence ? drawFate(sentence, actions) : []));
    },

    takeBack(key) {
      own(key)?.closest(".outer-message-container")?.remove();
    },

    /** No choice can be taken any more: an answer was given. */
    closeChoices() {
      for (const choices of root.querySelectorAll(".choices")) choices.remove();
    },

    /** The dots that say a reply is awaited; always last. */
    setWaiting(on) {
      if (waiting()) chat.displayLoadingBubble.toggle();
      if (on) chat.displayLoadingBubble.toggle({});
    },

    /** Runs what fills in the past, without its being read out loud. */
    quietly(fill) {
      log.setAttribute("aria-live", "off");
      fill();
      setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
    },

    scrollToEnd: () => setTimeout(() => log.scrollTo(0, log.scrollHeight)),

    /** Scrolls down, but not so far that what the client said last leaves the screen. */
    reveal() {
      const last = [...root.querySelectorAll(".from-client")].at(-1);
      if (!last) return;
      // Deferred, so that it comes after deep-chat's own scrolling.
      setTimeout(() => log.scrollBy(0, last.getBoundingClientRect().top - log.getBoundingClientRect().top - MARGIN_PX));
    },

    focusLog: () => log.focus(),
    relabel: () => log.setAttribute("aria-label", say("log")),
    clear: () => chat.clearMessages(true),
  };
}

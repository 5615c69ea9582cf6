// The page inside the frame: starts or resumes a conversation, sends turns, shows what comes back.

import { openChat } from "./chat.js";
import { isComingBack, setUpCodeEntry } from "./coming_back.js";
import { setUpComposer } from "./composer.js";
import { setUpDelivery } from "./delivery.js";
import { setUpFrame } from "./frame.js";
import { setUpHelp } from "./help.js";
import { setUpMenu } from "./menu.js";
import { language, LANGUAGE_NAMES, say, useLanguage } from "./strings.js";
import { DoorError, newTurn, openDoor } from "./transport.js";

const page = document.documentElement;
const find = (id) => document.getElementById(id);
const door = openDoor();
const turns = new Map(); // key → the turn, as long as it may have to be sent again
const shown = new Set(); // ids of the messages on the screen: a reply that comes twice is shown once
const delivery = setUpDelivery(door, {
  waiting: (whether) => chat.setWaiting(whether),
  long: () => announce(say("waiting")),
  answered,
  failed: (turn, error) => fail(turn, asDoorError(error)),
});
let chat = null;
let started = false;
let starting = null;
let byCode = false; // the conversation was opened by a code and its client has not been greeted yet

// ── The page around the conversation

const help = setUpHelp(find("help-button"), find("help"), document.querySelectorAll("header, main, footer"));
const composer = setUpComposer(find("composer"), (text) => started && send(newTurn({ text }), text));
const frame = setUpFrame((page.dataset.origins ?? "").split(" "), {
  hello({ canResize }) {
    find("close").hidden = false;
    find("size").hidden = !canResize;
  },
  opened: takeFocus,
});

const menu = setUpMenu(find("menu-button"), find("menu"), find("forget"), {
  summary: () => choose("summary", say("summary")),
  forget: () => startAgain(),
});
setUpCodeEntry(find("code-entry"), goOn);
door.watch(() => location.reload());

find("close").addEventListener("click", frame.close);
find("size").addEventListener("click", (event) => {
  const large = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", String(large));
  frame.resize(large);
});
find("human").addEventListener("click", () => choose("human", say("human")));
find("language").addEventListener("click", () => {
  const other = language() === "id" ? "en" : "id";
  if (useLanguage(other)) relabel();
  page.dataset.language = other;
  choose(`language:${other}`, LANGUAGE_NAMES[other]);
});
find("notice-button").addEventListener("click", start);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !help.isOpen() && !menu.isOpen()) frame.close();
});
addEventListener("offline", () => notice(say("offline")));
addEventListener("online", () => (started ? notice("") : start()));

function takeFocus() {
  if (!composer.focusIfKeyboard()) chat?.focusLog();
}

function relabel() {
  composer.setPlaceholder(say("placeholder"));
  chat?.relabel();
}

/** The bar above the text box; with a button where the conversation has not begun. */
function notice(sentence, button = "") {
  find("notice-text").textContent = sentence;
  find("notice-button").textContent = button;
  find("notice-button").hidden = !button;
  find("notice").hidden = !sentence;
  announce(sentence);
}

function announce(sentence) {
  find("status").textContent = sentence;
}

// ── The conversation

function start() {
  starting ??= begin().finally(() => {
    starting = null;
  });
  return starting;
}

async function begin() {
  const byButton = document.activeElement === find("notice-button");
  notice("");
  try {
    chat ??= await openChat(find("chat"), { choose, act });
    chat.setWaiting(true);
    const past = door.hasSession() && (await door.history());
    if (past) resume(past);
    else receive(await door.openSession(page.dataset.language || null));
    started = true;
    if (past && isComingBack(past, { byCode })) choose("return", "");
    byCode = false;
    if (byButton) takeFocus();
  } catch (error) {
    if (error.kind === "expired") {
      door.forget();
      return begin();
    }
    const known = asDoorError(error);
    notice(known.sentence || say(known.kind === "offline" ? "offline" : "trouble"), say("retry"));
  } finally {
    chat?.setWaiting(delivery.isBusy());
  }
}

function resume(past) {
  const lastOwn = past.messages.findLastIndex((message) => message.from === "client");
  chat.quietly(() => receive(past, lastOwn + 1));
  chat.scrollToEnd();
  const last = past.messages.at(-1);
  const pending = door.pendingTurn();
  const turn = pending?.choice && pending.key === last?.key ? pending : { key: last?.key, text: last?.text };
  if (last?.from !== "client" || !(turn.choice || turn.text)) return;
  // The page went away between the client's message and its reply: the same key asks for that reply again.
  turns.set(turn.key, turn);
  chat.setFate(turn.key, say("unanswered"), [{ name: "retry", label: say("retry") }]);
}

/** Shows a reply. openFrom: index of the first message whose choices can be taken. */
function receive({ messages, state }, openFrom = 0) {
  if (state) {
    if (useLanguage(state.language)) relabel();
    page.dataset.stage = state.stage ?? "";
    page.dataset.safety = state.safety ?? "";
    page.dataset.paused = state.paused ?? "";
  }
  for (const [index, message] of messages.entries()) {
    if (shown.has(message.id)) continue;
    shown.add(message.id);
    chat.show(message, { open: index >= openFrom });
  }
}

/** values: what was set on the card of the choice, if it is one to be filled in. */
function choose(choice, title, values) {
  if (started) send(newTurn({ choice, values }), title);
}

function send(turn, words) {
  turns.set(turn.key, turn);
  chat.showOwn(words, turn.key);
  delivery.enqueue(turn);
}

function answered(turn, reply) {
  turns.delete(turn.key);
  chat.setFate(turn.key);
  notice("");
  chat.closeChoices();
  receive(reply);
  chat.reveal();
}

/** Whatever broke, the client gets a sentence and a way on. */
function asDoorError(error) {
  if (error instanceof DoorError) return error;
  reportError(error);
  return new DoorError("trouble");
}

function fail(turn, error) {
  const ownWords = { offline: "notSent", timeout: "slow", trouble: "trouble", refused: "refused", expired: "expired" };
  const sentence = error.sentence || say(ownWords[error.kind]);
  const actions = [];
  if (error.canRetry) actions.push({ name: "retry", label: say("retry") });
  if (error.kind === "refused" && turn.text) actions.push({ name: "edit", label: say("edit") });
  if (error.kind === "expired") actions.push({ name: "again", label: say("startAgain") });
  chat.setFate(turn.key, sentence, actions);
  if (error.kind === "offline") notice(say("offline"));
  announce(sentence);
  receive(error);
  chat.reveal();
}

/** What the buttons under an unsent message do. */
function act(name, key) {
  const turn = turns.get(key);
  if (name === "again") return startAgain(turn);
  if (!turn) return;
  if (name === "retry") {
    chat.setFate(key, "");
    delivery.enqueue(turn);
  }
  if (name === "edit") {
    chat.takeBack(key);
    turns.delete(key);
    composer.putBack(turn.text);
  }
}

// ── Another conversation on the same page

async function startAgain(turn) {
  door.forget();
  await starting; // it may be under way still
  leave();
  await start();
  if (turn?.text) composer.putBack(turn.text);
  else takeFocus();
}

/** Goes on with the conversation of a return code; the sentence of what went wrong, or "". */
async function goOn(code) {
  try {
    await door.openByCode(code);
  } catch (error) {
    const known = asDoorError(error);
    const sentence = known.sentence || say(known.kind === "offline" ? "noConnection" : "trouble");
    announce(sentence);
    return sentence;
  }
  leave();
  byCode = true;
  await start();
  takeFocus();
  return "";
}

/** Takes everything of the conversation off the page. */
function leave() {
  delivery.hangUp();
  shown.clear();
  turns.clear();
  chat?.clear();
  notice("");
  started = false;
}

relabel();
start();

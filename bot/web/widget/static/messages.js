// From a message of the contract to a node. Nothing here sends, stores or listens.

import { drawCard, holdsChoices } from "./cards.js";
import { element, unseen } from "./elements.js";
import { language, say } from "./strings.js";

const SPEAKERS = ["bot", "counselor", "system"];

/**
 * A message of the bot, a counselor or the system.
 * open: whether its choices can still be taken; choices that are closed are left out.
 */
export function drawMessage(message, { open }) {
  const from = SPEAKERS.includes(message.from) ? message.from : "system";
  const spoken = [
    from === "bot" ? unseen(`${say("bot")}: `) : element("p", { class: "speaker" }, say(from)),
    message.text ? element("p", { class: "text" }, message.text) : null,
  ];
  return element(
    "div",
    { class: `message from-${from}`, "data-id": message.id, lang: message.lang ?? language() },
    element("div", { class: "bubble" }, spoken),
    drawCard(message.card, { open, choices: message.choices ?? [] }),
    open ? drawChoices(message) : null,
  );
}

function drawChoices(message) {
  if (!message.choices?.length || holdsChoices(message.card)) return null;
  const buttons = message.choices.map((choice) =>
    element("button", { type: "button", "data-choice": choice.id, "data-title": choice.title }, choice.title),
  );
  return element("div", { class: "choices" }, buttons);
}

/**
 * What the client said or tapped; without words (the page itself spoke, or they were not stored) no bubble.
 * key: of the turn, or null for a message of the past.
 */
export function drawOwn(text, { key = null, id = null } = {}) {
  return element(
    "div",
    // The client knows what they wrote: read out loud it would only delay the answer.
    { class: "message from-client", "data-key": key, "data-id": id, "aria-live": "off" },
    text ? element("div", { class: "bubble" }, unseen(`${say("you")}: `), element("p", { class: "text" }, text)) : null,
    element("div", { class: "fate" }),
  );
}

/** What became of a message that did not get through. actions: [{name, label}], drawn as buttons. */
export function drawFate(sentence, actions) {
  const buttons = actions.map((action) =>
    element("button", { type: "button", "data-action": action.name }, action.label),
  );
  return [element("p", {}, sentence), ...buttons];
}

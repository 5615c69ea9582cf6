// Cards that are filled in: what the client sets on them, and how it is read off again. The first choice of the
// message sends what was set; the others, such as skipping, are buttons that send themselves.

import { element } from "./elements.js";
import { say } from "./strings.js";

const ENDS = 2; // a slider goes from −2, the end named first, to 2
const STEPS = 2 * ENDS + 1;

function form(kind, choices, ...fields) {
  const [first, ...others] = choices;
  const buttons = [
    element("button", { type: "submit" }, first.title),
    ...others.map((choice) =>
      element("button", { type: "button", "data-choice": choice.id, "data-title": choice.title }, choice.title),
    ),
  ];
  return element(
    "form",
    { class: `card filled ${kind} choices`, "data-choice": first.id, "data-title": first.title },
    ...fields,
    element("div", { class: "row" }, buttons),
  );
}

/** Two ends and five places between them, for each of the client's preferences; and one way of learning. */
export function sliders(card, { open, choices }) {
  if (!open || !choices.length) return null;
  const ways = card.learns ?? [];
  const learns = element(
    "fieldset",
    {},
    element("legend", {}, card.learns_title ?? ""),
    element("div", { class: "row" }, ways.map((way) => pick("radio", { name: "learns", value: way.name }, way.title))),
  );
  return form("sliders", choices, card.sliders.map(slider), ways.length ? learns : null);
}

function slider({ name, low, high }) {
  return element(
    "div",
    { class: "slider" },
    element("div", { class: "ends", "aria-hidden": "true" }, element("span", {}, low), element("span", {}, high)),
    element(
      "div",
      { class: "track" },
      element("span", { class: "dots", "aria-hidden": "true" }, Array.from({ length: STEPS }, () => element("i"))),
      element("input", {
        type: "range",
        name,
        min: -ENDS,
        max: ENDS,
        step: 1,
        value: 0,
        "aria-label": `${low} – ${high}`,
        "aria-valuetext": say("middle"),
        "data-low": low,
        "data-high": high,
      }),
    ),
  );
}

/** The parts of the draft, each with a tick where the counselor may see it. */
export function sharing(card, { open, choices }) {
  if (!open || !choices.length) return null;
  const parts = card.parts.map((part) => pick("checkbox", { name: part.part, checked: part.shared }, part.title));
  return form("sharing", choices, element("div", { role: "group", "aria-label": say("sharing") }, parts));
}

function pick(type, attributes, words) {
  return element("label", { class: "pick" }, element("input", { type, ...attributes }), element("span", {}, words));
}

/** What is set on a form: name → place of a slider, ticked or not, or the word that was picked. */
export function valuesOf(filled) {
  const values = {};
  for (const { type, name, value, checked } of filled.querySelectorAll("input")) {
    if (type === "range") values[name] = Number(value);
    if (type === "checkbox") values[name] = checked;
    if (type === "radio" && checked) values[name] = value;
  }
  return values;
}

/** Puts where a slider stands in words, for those who hear it. */
export function tellPlace(input) {
  const place = Number(input.value);
  const end = place < 0 ? input.dataset.low : input.dataset.high;
  const leaning = Math.abs(place) === ENDS ? end : `${say("leaning")} ${end}`;
  input.setAttribute("aria-valuetext", place === 0 ? say("middle") : leaning);
}

// Talks to the door (/chat/*). Knows tokens, keys, time-outs and errors; draws nothing.

import { openStore } from "./store.js";
import { language } from "./strings.js";

const TIME_OUT_MS = 25_000; // longer than the door's own 20 s, so that its plain sentence comes first
const TOKEN = "mufakat.token";
const PENDING = "mufakat.pending";

/**
 * What went wrong on the way to the door.
 * kind: "offline" (no connection) · "timeout" · "trouble" (server error, unreadable or empty reply)
 *       · "refused" (the door said no; the same again is useless) · "expired" (the session is gone)
 * sentence: what the door said about it, in the client's language, or "".
 * messages, state: what the door sent along, if anything.
 */
export class DoorError extends Error {
  constructor(kind, body = null) {
    super(kind);
    this.kind = kind;
    this.sentence = body?.error?.message ?? "";
    this.messages = body?.messages ?? [];
    this.state = body?.state ?? null;
  }

  get canRetry() {
    return this.kind !== "refused" && this.kind !== "expired";
  }
}

/** A fresh turn: {key, text}, {key, choice} or {key, choice, values}. The key stays the same when the turn is sent again. */
export function newTurn(content) {
  return { key: newKey(), ...content };
}

// randomUUID is missing where a page above the frame came over plain http.
function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function call(method, path, { token, body } = {}) {
  const headers = { Accept: "application/json", "Accept-Language": language() };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIME_OUT_MS);
  const request = {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: giveUp.signal,
  };
  let response;
  let answer;
  try {
    response = await fetch(path, request);
    answer = await response.json();
  } catch {
    if (giveUp.signal.aborted) throw new DoorError("timeout");
    throw new DoorError(response ? "trouble" : "offline");
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw new DoorError(kindOf(response.status), answer);
  return answer;
}

function kindOf(status) {
  if (status === 401 || status === 410) return "expired";
  const passing = status >= 500 || [408, 409, 425, 429].includes(status);
  return passing ? "trouble" : "refused";
}

/** The door as the widget sees it. Every call returns the door's body or throws a DoorError. */
export function openDoor() {
  const store = openStore();
  let token = store.get(TOKEN);

  async function open(wanted) {
    const body = await call("POST", "/chat/session", { body: wanted });
    token = body.token;
    store.set(TOKEN, token);
    store.remove(PENDING);
    return body;
  }

  return {
    hasSession: () => Boolean(token),

    /** spoken: "id", "en" or null where the client has not chosen yet. */
    openSession: (spoken) => open({ language: spoken, invite: null }),

    /** Goes on with the conversation of a return code; its messages are in the history. */
    openByCode: (code) => open({ language: language(), code }),

    history: () => call("GET", "/chat/history", { token }),

    /** Sends a turn. The door answers each key once, however often it is sent. */
    async send(turn) {
      const { key, choice } = turn;
      store.set(PENDING, JSON.stringify({ key, choice })); // never what the client wrote or set
      try {
        const body = await call("POST", "/chat/message", { token, body: turn });
        if (!body.messages?.length) throw new DoorError("trouble", body);
        store.remove(PENDING);
        return body;
      } catch (error) {
        if (!error.canRetry) store.remove(PENDING);
        throw error;
      }
    },

    /** The turn under way when the page went away ({key} or {key, choice}), or null. */
    pendingTurn: () => JSON.parse(store.get(PENDING) ?? "null"),

    /** Calls back when another tab forgot this conversation or opened another one. */
    watch(changed) {
      addEventListener("storage", (event) => event.key === TOKEN && event.newValue !== token && changed());
    },

    forget() {
      token = null;
      store.remove(TOKEN);
      store.remove(PENDING);
    },
  };
}

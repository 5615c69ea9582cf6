// The widget's side of the frame: what it tells the host page, and only a host page on the list.
// Messages are {app: "mufakat", type}. From the host: "hello" {canResize}, "opened". To the host: "ready", "close", "size" {large}.

const APP = "mufakat";

/** origins: who may frame the widget. on: {hello({canResize}), opened()}. */
export function setUpFrame(origins, on) {
  let host = null;

  addEventListener("message", (event) => {
    if (event.source !== parent || parent === window) return;
    if (!origins.includes(event.origin) || event.data?.app !== APP) return;
    host = event.origin;
    if (event.data.type === "hello") {
      on.hello({ canResize: event.data.canResize === true });
      tell({ type: "ready" });
    }
    if (event.data.type === "opened") on.opened();
  });

  const tell = (message) => {
    if (host) parent.postMessage({ app: APP, ...message }, host);
  };
  return {
    close: () => tell({ type: "close" }),
    resize: (large) => tell({ type: "size", large }),
  };
}

// This device is told also while no page is open: the browser subscribes with its push service, and the form says where.
const part = document.querySelector("[data-push-key]");
const form = part?.querySelector("form");
const say = (words) => (form.querySelector("[data-said]").textContent = words);
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));

const subscribe = async () => {
  if ((await Notification.requestPermission()) !== "granted") return say(part.dataset.refused);
  say(part.dataset.asking);
  try {
    // Each release has its own address of the worker: older ones, and their subscriptions, go.
    await Promise.all((await navigator.serviceWorker.getRegistrations()).map((older) => older.unregister()));
    const worker = await navigator.serviceWorker.register(new URL("push-worker.js", import.meta.url));
    const ready = worker.active ?? (await new Promise((done) => (worker.installing ?? worker.waiting).addEventListener("statechange", ({ target }) => target.state === "activated" && done(target))));
    const asked = { userVisibleOnly: true, applicationServerKey: bytes(part.dataset.pushKey) };
    const { endpoint, keys } = (ready && (await worker.pushManager.subscribe(asked))).toJSON();
    Object.entries({ endpoint, ...keys }).forEach(([name, value]) => (form.elements[name].value = value));
    form.submit();
  } catch {
    say(part.dataset.away);
  }
};

if (form && "serviceWorker" in navigator && "PushManager" in window) {
  part.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    subscribe();
  });
}

// Shows what a push service brings. It says why somebody is told and nothing of a record; the page it leads to asks who is there.
self.addEventListener("push", (event) => {
  const { words, href } = event.data.json();
  event.waitUntil(self.registration.showNotification("Fairlead", { body: words, tag: words, renotify: true, data: { href } }));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const there = new URL(event.notification.data.href, self.location.origin);
  if (there.origin === self.location.origin) event.waitUntil(self.clients.openWindow(there));
});

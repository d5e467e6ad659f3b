// Shows what wakes the browser, and opens its page. It touches no request: the site works without it.
interface Told { title: string; body: string; path: string; tag: string }
interface Waking extends Event { data?: { json(): unknown }; waitUntil(done: Promise<unknown>): void }
interface Clicked extends Event { notification: Notification; waitUntil(done: Promise<unknown>): void }
interface Worker { registration: ServiceWorkerRegistration; clients: { openWindow(path: string): Promise<unknown> }; skipWaiting(): Promise<void>; addEventListener(type: string, heard: (event: never) => void): void }

const worker = self as unknown as Worker;

worker.addEventListener('install', () => { void worker.skipWaiting(); });
worker.addEventListener('push', (event: Waking) => {
  const told = (event.data?.json() ?? { title: 'CSO Alliance', body: 'Something new waits for you. Sign in to read it.', path: '/notices', tag: 'notices' }) as Told;
  event.waitUntil(worker.registration.showNotification(told.title, { body: told.body, tag: told.tag, data: told.path }));
});
worker.addEventListener('notificationclick', (event: Clicked) => {
  event.notification.close();
  // Only a path of this site: whatever came, nothing leads elsewhere.
  const path: unknown = event.notification.data;
  event.waitUntil(worker.clients.openWindow(typeof path === 'string' && /^\/[^/\\]/.test(path) ? path : '/notices'));
});

// SPDX-License-Identifier: Apache-2.0
// Where the page comes from a server, it opens again without a network. A new page has a new name here,
// and takes the place of the old one at the next opening.
const cacheName = `uketsuke-prereg-${PAGE_HASH}`;

self.addEventListener('install', (event) => {
    const fetched = caches.open(cacheName).then((cache) => cache.add(new Request('./', { cache: 'reload' })));
    event.waitUntil(fetched.then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
    const old = caches.keys().then((names) => names.filter((name) => name.startsWith('uketsuke-prereg-') && name !== cacheName));
    event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
    const { mode, url } = event.request;
    const name = url.replace(/[?#].*/, '').slice(self.registration.scope.length);
    if (mode === 'navigate' && (name === '' || name === 'index.html')) {
        event.respondWith(caches.match('./', { cacheName }).then((page) => page ?? fetch(event.request)));
    }
});

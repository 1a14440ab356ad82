export {}
navigator.serviceWorker.register('/sw.js').catch(() => undefined)

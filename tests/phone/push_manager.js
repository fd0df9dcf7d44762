// A recording double of the browser's half of push. What the phone holds lies in its storage, as the real one outlives a reload.
(() => {
  const phones = PHONES
  const keep = localStorage
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const held = () => {
    const phone = phones[keep.getItem('held') ?? -1]
    if (!phone) return null
    const unsubscribe = async () => { keep.removeItem('held'); return true }
    return {endpoint: phone.endpoint, options: {applicationServerKey: bytes(keep.getItem('key')).buffer}, toJSON: () => phone, unsubscribe}
  }
  const subscribe = async ({applicationServerKey}) => {
    const made = Number(keep.getItem('made'))
    keep.setItem('held', made)
    keep.setItem('made', made + 1)
    keep.setItem('key', btoa(String.fromCharCode(...applicationServerKey)))
    return held()
  }
  const manager = {subscribe, getSubscription: async () => held()}
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'pushManager', {get: () => manager})
  Object.defineProperty(Notification, 'permission', {get: () => keep.getItem('permission') ?? 'default'})
  Notification.requestPermission = async () => { keep.setItem('permission', 'granted'); return 'granted' }
  navigator.setAppBadge = async (count) => { window.badge = count }
})()

import { At as x, Ct as headersFor, Et as kept, Tt as keep, jt as y, tt as me, xt as api } from "./index-DOHrJ7tB.js";
import { t as change } from "./profile-BFomkkCQ.js";
// src/push/inbox.ts
/** What was told: unread ones show as a number on the app's icon and beside Me. */
var messages = y(null);
function unreadIn(known) {
	return known?.filter(({ read_at }) => !read_at).length ?? 0;
}
async function refreshInbox() {
	messages.value ??= (await kept("seen"))?.["inbox"] ?? null;
	const { data } = await api.GET("/api/v1/notifications/", { params: { query: { limit: 50 } } }).catch(() => ({ data: void 0 }));
	if (!data) return;
	messages.value = data.results;
	await keep("seen", {
		...await kept("seen"),
		inbox: data.results
	});
}
async function markRead(message) {
	if (message.read_at) return;
	const { data } = await api.POST("/api/v1/notifications/{id}/read/", { params: { path: { id: message.id } } }).catch(() => ({ data: void 0 }));
	if (data) messages.value = (messages.value ?? []).map((each) => each.id === data.id ? data : each);
}
x(() => {
	const unread = unreadIn(messages.value);
	navigator.setAppBadge?.(unread).catch(() => void 0);
});
// src/push/install.ts
/** On the home screen, or how to get there. */
var offered = y(null);
addEventListener("beforeinstallprompt", (event) => {
	event.preventDefault();
	offered.value = event;
});
function canInstall() {
	return offered.value !== null && !isInstalled();
}
async function install() {
	await offered.value?.prompt();
	offered.value = null;
}
function isInstalled() {
	return matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}
function isIos() {
	return /iPad|iPhone|iPod/.test(navigator.userAgent) || navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1;
}
// src/push/subscription.ts
/** This browser's place at its push service: made after a reason was given, made again when it died, ended at a word. In page and worker alike. */
var DOOR = "/api/v1/me/push-subscriptions/";
/** Rings this browser. Says whether it will. */
async function subscribe(registration) {
	const { data } = await api.GET(DOOR).catch(() => ({ data: void 0 }));
	if (!data) return false;
	const subscription = await current(registration, bytesOf(data.application_server_key));
	if (!subscription) return false;
	const { error } = await api.POST(DOOR, { body: subscription.toJSON() }).catch(() => ({ error: true }));
	if (!error) await keep("push", {
		isWanted: true,
		endpoint: subscription.endpoint
	});
	return !error;
}
/** A subscription under a key that is ours no more is refused for ever: it is ended, and made anew. */
async function current(registration, key) {
	const old = await registration.pushManager.getSubscription();
	if (old && isSame(new Uint8Array(old.options.applicationServerKey ?? /* @__PURE__ */ new ArrayBuffer(0)), key)) return old;
	await old?.unsubscribe();
	return registration.pushManager.subscribe({
		userVisibleOnly: true,
		applicationServerKey: key
	}).catch(() => null);
}
/** On opening: what was wanted and has died without a word is made again. */
async function renew(registration) {
	const wish = await kept("push");
	if (!wish?.isWanted) return false;
	return (await registration.pushManager.getSubscription())?.endpoint === wish.endpoint || subscribe(registration);
}
/** The server may say it is over: it forgets this browser, and so do we. */
async function unsubscribe(registration) {
	const subscription = await registration.pushManager.getSubscription();
	const { data } = subscription ? await api.POST(DOOR, { body: subscription.toJSON() }).catch(() => ({ data: void 0 })) : { data: void 0 };
	if (data?.id) await fetch(`${DOOR}${data.id}/`, {
		method: "DELETE",
		headers: await headersFor("DELETE")
	}).catch(() => null);
	await subscription?.unsubscribe();
	await keep("push", {
		isWanted: false,
		endpoint: ""
	});
}
function bytesOf(key) {
	return Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}
function isSame(one, other) {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
// src/push/push.ts
/** Whether this phone may be rung, in the page's words. */
var ringing = y("unknown");
async function look() {
	ringing.value = await state();
}
async function state() {
	if (!("serviceWorker" in navigator) || !("PushManager" in globalThis) || !("Notification" in globalThis)) return isIos() && !isInstalled() ? "install_first" : "missing";
	if (Notification.permission === "denied") return "blocked";
	if (Notification.permission !== "granted") return "off";
	return await (await navigator.serviceWorker.ready).pushManager.getSubscription() ? "on" : "off";
}
/** Asked by a tap on a button that said why; the browser asks once, and a no is for good. */
async function turnOn() {
	if (await Notification.requestPermission() === "granted") {
		if (await subscribe(await navigator.serviceWorker.ready)) await useChannel("web_push", true);
	}
	await look();
}
async function turnOff() {
	await unsubscribe(await navigator.serviceWorker.ready);
	await useChannel("web_push", false);
	await look();
}
async function useChannel(channel, isOn) {
	const others = (me.value?.channels ?? []).filter((each) => each !== channel);
	await change({ channels: isOn ? [...others, channel] : others });
}
/** On opening. Where it cannot be rung any more, mail takes over: a reminder that reaches nobody is worse than none. */
async function keepRinging() {
	await look();
	if (ringing.value === "unknown" || ringing.value === "missing") return;
	if (Notification.permission !== "granted") return fallBackToMail();
	if (await renew(await navigator.serviceWorker.ready)) await look();
}
async function fallBackToMail() {
	const person = me.value;
	if (!person?.email || !person.channels.includes("web_push") || person.channels.includes("email")) return;
	await useChannel("email", true);
}
export { turnOn as a, install as c, markRead as d, messages as f, turnOff as i, isInstalled as l, unreadIn as m, look as n, useChannel as o, refreshInbox as p, ringing as r, canInstall as s, keepRinging as t, isIos as u };

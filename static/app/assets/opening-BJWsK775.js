import { p as refreshInbox, t as keepRinging } from "./push-D8Iqk8W0.js";
// src/push/opening.ts
/** On opening, and whenever the app comes back: is this phone still rung, and is there word for it? */
async function onOpening() {
	await Promise.allSettled([keepRinging(), refreshInbox()]);
}
export { onOpening };

import { Tt as keep, jt as y, tt as me, xt as api } from "./index-DOHrJ7tB.js";
import { t as asked } from "./asked-Dn8YjWM3.js";
// src/me/profile.ts
/** What a person says about themselves: each change is kept at once, and a note says so. */
/** The last change is with the server. */
var isSaved = y(false);
async function change(body) {
	isSaved.value = false;
	const person = await asked(api.PATCH("/api/v1/me/", { body }));
	if (!person) return false;
	me.value = person;
	await keep("me", person);
	isSaved.value = true;
	return true;
}
export { isSaved as n, change as t };

import { a as navigate, i as addressOf, kt as O, o as visit, r as address } from "./index-DOHrJ7tB.js";
import { n as fault } from "./asked-Dn8YjWM3.js";
import { n as isSaved } from "./profile-BFomkkCQ.js";
// src/me/parts.ts
/** The pages under Me: one name a page, in the address behind `/app/me/`. */
var PARTS = [
	"messages",
	"reminders",
	"reach",
	"sharing",
	"looked",
	"list",
	"usual",
	"away",
	"about",
	"key",
	"phone",
	"leaving"
];
function named(path) {
	const name = path.slice(addressOf("me").length + 1);
	return PARTS.includes(name) ? name : null;
}
var part = O(() => named(address.value));
function addressOfPart(name) {
	return `${addressOf("me")}/${name}`;
}
function openPart(name) {
	visit(addressOfPart(name));
}
function closePart() {
	navigate("me");
}
/** What was said of one page is not said of the next. */
part.subscribe(() => {
	fault.value = "";
	isSaved.value = false;
});
export { part as i, closePart as n, openPart as r, addressOfPart as t };

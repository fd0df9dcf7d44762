import { jt as y, ut as words } from "./index-DOHrJ7tB.js";
// src/api/asked.ts
/** Asking the server with somebody waiting: the answer, or a reason on screen. */
/** Why the last thing asked for did not work, in the server's words. */
var fault = y("");
async function asked(answer) {
	fault.value = "";
	const { data, error } = await answer.catch(unreachable);
	if (error === void 0) return data ?? {};
	fault.value = reasonOf(error);
	return null;
}
function unreachable() {
	return { error: null };
}
/** A field's own reason says more than "some fields were not accepted". */
function reasonOf(error) {
	const problem = error;
	return problem?.errors?.[0]?.detail ?? problem?.detail ?? words("frame.no_network");
}
export { unreachable as i, fault as n, reasonOf as r, asked as t };

import { K as pause, O as sitting, Y as stop, _ as act, a as navigate, pt as a, ut as words, w as noteReport } from "./index-DOHrJ7tB.js";
import { i as beginStop } from "./running-DzIji5jQ.js";
import { t as originNow } from "./origin-sjFj2Qmi.js";
// src/player/Flag.tsx
/** "Numb or tingling – stop": on every screen of a session, always in the same place. Away from a hold it means the pose just left. */
function Flag() {
	return /* @__PURE__ */ a("button", {
		type: "button",
		class: "flag",
		onClick: stopNumb,
		children: words("player.flag")
	});
}
function stopNumb() {
	stopWith("numb_tingling");
}
/** Ends the hold at once, wherever the session stands, and asks what it was. */
function stopWith(ended) {
	const before = sitting.peek()?.session;
	const onset = before?.phase === "hold" || before?.phase === "asked" ? "during_pose" : "on_coming_out";
	act((session, now) => pause(stop(session, ended, now), now));
	const origin = originNow(onset);
	beginStop(origin, ended === "numb_tingling");
	noteReport(origin.pose, origin.variant);
	navigate("stop");
}
export { stopNumb as n, stopWith as r, Flag as t };

import { n as fault } from "./asked-Dn8YjWM3.js";
import { pt as a } from "./index-DOHrJ7tB.js";
// src/ui/Fault.tsx
/** Why it did not work; said aloud as it appears. */
function Fault() {
	return /* @__PURE__ */ a("div", {
		role: "alert",
		children: fault.value && /* @__PURE__ */ a("p", {
			class: "fault",
			children: fault.value
		})
	});
}
export { Fault as t };
